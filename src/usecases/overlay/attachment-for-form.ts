import { EXHIBIT_MIMES, type ExhibitMime } from '../../domain/exhibits/exhibit.js';
import { shopFor } from '../../marketplaces/index.js';
import type { FileReply, FileRequest } from '../../messages/protocol.js';
import { getCase } from '../../storage/cases/cases.js';
import { getExhibit } from '../../storage/exhibits/exhibits.js';
import { type Attachments, prepareAttachments } from '../exhibits/prepare-attachments.js';
import { mayFetchFiles } from './file-grants.js';

/** How many bytes one message carries; as base64 text they are a third more. */
const PIECE = 768 * 1024;

/**
 * The files of the exhibit that is being sent piece by piece, kept because making them again for each piece would be
 * slow.
 */
let made: { key: string; sent: Promise<Attachments> } | null = null;

/**
 * One piece of a file of an exhibit, within the form's limits. Only a form of the case's own marketplace gets one, in
 * the tab in which the shopper pressed to attach it.
 * The files are not stored: the request for the first piece makes them again from the exhibit as it is then.
 */
export async function attachmentForForm(asked: FileRequest, url: string, tabId: number): Promise<FileReply> {
  const shop = shopFor(new URL(url));
  const isForm = shop?.pageKind(new URL(url)) === 'case-form';
  if (!isForm || !mayFetchFiles(tabId, asked.caseId)) return { ok: false, why: 'absent' };
  const subject = await getCase(asked.caseId);
  if (subject?.filed || subject?.order.marketplace !== shop.id) return { ok: false, why: 'absent' };
  const sent = await filesOf(asked);
  if (!sent.ok) return { ok: false, why: whyNot(sent.why) };
  const { files } = sent;
  const file = files[asked.file];
  if (!file) return { ok: false, why: 'absent' };
  const piece = new Uint8Array(await file.blob.slice(asked.from, asked.from + PIECE).arrayBuffer());
  return {
    ok: true,
    files: files.length,
    name: file.name,
    mime: file.mime,
    bytes: file.blob.size,
    base64: base64(piece),
  };
}

function filesOf({ caseId, exhibitId, file, from, fileBytes, fileTypes }: FileRequest): Promise<Attachments> {
  const key = JSON.stringify([exhibitId, fileBytes, fileTypes]);
  const begins = file === 0 && from === 0;
  if (made?.key === key && !begins) return made.sent;
  const sent = makeFiles(caseId, exhibitId, {
    ...(fileBytes === null ? {} : { bytes: fileBytes }),
    ...(fileTypes === null ? {} : { formats: known(fileTypes) }),
  });
  made = { key, sent };
  // A failed attempt is forgotten, so that the next request tries again.
  sent.catch(() => {
    if (made?.sent === sent) made = null;
  });
  return sent;
}

async function makeFiles(
  caseId: string,
  exhibitId: string,
  limits: { bytes?: number; formats?: ExhibitMime[] },
): Promise<Attachments> {
  const exhibit = await getExhibit(exhibitId);
  if (!exhibit || exhibit.caseId !== caseId || exhibit.removedAt !== undefined)
    return { ok: false, sheet: 0, why: 'absent' };
  return prepareAttachments(exhibit, limits);
}

function whyNot(why: Extract<Attachments, { ok: false }>['why']): Extract<FileReply, { ok: false }>['why'] {
  return why === 'absent' || why === 'cover-not-saved' ? why : 'does-not-fit';
}

function known(types: readonly string[]): ExhibitMime[] {
  return EXHIBIT_MIMES.filter((mime) => types.includes(mime));
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // As many bytes as fit into the arguments of one call.
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return btoa(text);
}
