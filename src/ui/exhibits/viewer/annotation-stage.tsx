import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../../domain/exhibits/annotation.js';
import {
  annotationAt,
  areaOf,
  changedAnnotation,
  movedAnnotation,
  newAnnotation,
  type Point,
  type Size,
  withAnnotation,
} from '../../../domain/exhibits/annotations.js';
import { t } from '../../../platform/i18n.js';
import { drawAnnotations } from '../../../usecases/exhibits/draw-annotations.js';
import type { Tool } from './tools.js';
import type { AnnotationState } from './use-annotations.js';

export interface AnnotationStageProps {
  src: string;
  alt: string;
  sheet: Size;
  tool: Tool;
  annotationState: AnnotationState;
  /** In CSS pixels; undefined while the picture fits the window. */
  width: number | undefined;
  /** Called after drawing, to go back to selecting. */
  onDrawn: () => void;
}

/** How near to an annotation a press counts, in CSS pixels. */
const REACH = 8;
/** An overlay of more pixels is drawn coarser; it is as large as the picture on the screen. */
const MOST_PIXELS = 12_000_000;

type Drag = { id: string; from: Point; mark: Annotation; part: 'whole' | 'end'; begun: boolean };

/** The picture with its annotations. The same code draws them here and on the copy. */
export function AnnotationStage({ src, alt, sheet, tool, annotationState, width, onDrawn }: AnnotationStageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drag = useRef<Drag | null>(null);
  const [shown, setShown] = useState<Size>({ width: 0, height: 0 });
  const { marks, selected } = annotationState;

  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const watch = new ResizeObserver(() => {
      const { width, height } = current.getBoundingClientRect();
      const ratio = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
      current.width = Math.max(1, Math.round(width * ratio));
      current.height = Math.max(1, Math.round(height * ratio));
      setShown({ width: current.width, height: current.height });
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const { current } = canvas;
    const context = current && drawAnnotations(current, marks, sheet);
    if (context)
      showGuides(context, marks, selected, sheet, (sheet.width / Math.max(1, shown.width)) * devicePixelRatio);
  }, [marks, selected, sheet, shown]);

  const at = (event: PointerEvent): Point => {
    const rect = canvas.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 };
    const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
    return {
      x: within(((event.clientX - rect.left) / rect.width) * sheet.width, sheet.width),
      y: within(((event.clientY - rect.top) / rect.height) * sheet.height, sheet.height),
    };
  };
  const reach = () => (REACH * sheet.width) / (canvas.current?.getBoundingClientRect().width || sheet.width);

  const down = (event: PointerEvent) => {
    const { marks, selected } = annotationState;
    if (event.button !== 0) return;
    canvas.current?.setPointerCapture(event.pointerId);
    const from = at(event);
    if (tool !== 'select') {
      const mark = newAnnotation(crypto.randomUUID(), tool, sheet, marks, [from, from]);
      annotationState.change(withAnnotation(marks, mark));
      annotationState.select(mark.id);
      drag.current = { id: mark.id, from, mark, part: 'end', begun: true };
      return;
    }
    const near = selected && Math.hypot(from.x - selected.toX, from.y - selected.toY) <= reach() * 1.5;
    const mark = near ? selected : annotationAt(marks, from, reach());
    annotationState.select(mark?.id ?? null);
    if (mark) drag.current = { id: mark.id, from, mark, part: near ? 'end' : 'whole', begun: false };
  };
  const move = (event: PointerEvent) => {
    const { current } = drag;
    if (!current) return;
    const to = at(event);
    const { mark, from, part } = current;
    const { marks } = annotationState;
    if (!current.begun && Math.hypot(to.x - from.x, to.y - from.y) < reach() / 3) return;
    const by = { x: to.x - from.x, y: to.y - from.y };
    const isPoint = mark.kind === 'number';
    const { x, y, toX, toY } =
      part === 'end' && !isPoint ? { ...mark, toX: to.x, toY: to.y } : movedAnnotation(mark, by, sheet);
    const next = changedAnnotation(marks, mark.id, { x, y, toX, toY });
    if (current.begun) annotationState.drag(next);
    else annotationState.change(next);
    current.begun = true;
  };
  const up = () => {
    const { current } = drag;
    drag.current = null;
    if (!current?.begun) return;
    if (tool === 'select') return annotationState.settle();
    // A click is too small to draw anything, so the annotation gets its usual size there.
    const { marks } = annotationState;
    const drawn = marks.find(({ id }) => id === current.id);
    const { width, height } = drawn ? areaOf(drawn) : { width: 0, height: 0 };
    if (drawn && drawn.kind !== 'number' && Math.max(width, height) < reach() / 2) {
      const usual = newAnnotation(drawn.id, drawn.kind, sheet, marks);
      const by = { x: current.from.x - usual.x, y: current.from.y - usual.y };
      annotationState.drag(marks.map((one) => (one.id === drawn.id ? movedAnnotation(usual, by, sheet) : one)));
    }
    annotationState.settle();
    onDrawn();
  };

  return (
    <div class="mark-stage" data-zoomed={width === undefined ? undefined : ''}>
      <img
        class="viewer-picture"
        src={src}
        alt={alt}
        width={sheet.width}
        height={sheet.height}
        style={width === undefined ? undefined : { inlineSize: `${width}px` }}
        data-zoomed={width === undefined ? undefined : ''}
        draggable={false}
      />
      <canvas
        ref={canvas}
        class={tool === 'select' ? undefined : 'is-drawing'}
        aria-label={t('stage_label')}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      />
    </div>
  );
}

/**
 * Only on the screen: shades what the crop leaves out and outlines the selection. `pixel`: a CSS pixel in sheet pixels.
 */
function showGuides(
  context: CanvasRenderingContext2D,
  marks: readonly Annotation[],
  selected: Annotation | undefined,
  sheet: Size,
  pixel: number,
): void {
  const crop = marks.find(({ kind }) => kind === 'crop');
  context.lineWidth = pixel * 2;
  if (crop) {
    const { x, y, width, height } = areaOf(crop);
    context.fillStyle = 'rgb(0 0 0 / 0.45)';
    context.beginPath();
    context.rect(0, 0, sheet.width, sheet.height);
    context.rect(x, y, width, height);
    context.fill('evenodd');
  }
  if (!selected) return;
  const focus = getComputedStyle(context.canvas).getPropertyValue('--focus');
  const { x, y, width, height } = areaOf(selected);
  const pad = pixel * 4;
  context.strokeStyle = focus;
  context.setLineDash([pixel * 5, pixel * 3]);
  context.strokeRect(x - pad, y - pad, width + 2 * pad, height + 2 * pad);
  context.setLineDash([]);
  if (selected.kind === 'number') return;
  const side = pixel * 10;
  context.fillStyle = '#ffffff';
  context.fillRect(selected.toX - side / 2, selected.toY - side / 2, side, side);
  context.strokeRect(selected.toX - side / 2, selected.toY - side / 2, side, side);
}
