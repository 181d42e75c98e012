import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A screen that nobody sees, with a keyboard and a mouse of its own: what is pressed goes the way real keys go. */
export interface VirtualScreen {
  /** As `DISPLAY` names it. */
  display: string;
  /** Keys as xdotool names them, one after another: `press('alt+shift+v')`. */
  press(...keys: string[]): void;
  /** Gives the keys to the browser's window. There is no window manager that would. */
  focus(): Promise<void>;
  /** A click with the right button, in pixels of the screen; resolves once a menu has opened. */
  openMenu(x: number, y: number): Promise<void>;
  /** Presses keys that open a further menu; resolves once it has. */
  openSubmenu(...keys: string[]): Promise<void>;
  close(): Promise<void>;
}

/** False where Xvfb or xdotool is missing: `npm test` installs both where it may. */
export const hasVirtualScreen = ['Xvfb', 'xdotool'].every((program) =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program))),
);

/** How the window's title ends; notifications are windows too, without one. */
const TITLE = ' - (Chromium|Google Chrome)';

export async function startVirtualScreen(): Promise<VirtualScreen> {
  // It chooses a free number itself and says it on the fourth channel.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const number = await new Promise<string>((done, fail) => {
    server.stdio[3]?.once('data', (said: Buffer) => done(said.toString().trim()));
    server.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}.`)));
    server.once('error', fail);
  });
  const display = `:${number}`;
  const xdotool = (...args: string[]) =>
    execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: display }, encoding: 'utf8' });
  const windows = () => xdotool('search', '--onlyvisible', '--class', '').trim().split('\n');
  const opens = async (act: () => void) => {
    const before = windows().length;
    act();
    for (let tries = 0; windows().length <= before; tries++) {
      if (tries > 200) throw new Error('No menu opened.');
      await delay(50);
    }
  };
  const press = (...keys: string[]) => void xdotool('key', '--clearmodifiers', '--delay', '50', ...keys);
  return {
    display,
    press,
    async focus() {
      for (let tries = 0; ; tries++) {
        try {
          const [window = ''] = xdotool('search', '--onlyvisible', '--name', TITLE).trim().split('\n');
          return void xdotool('windowfocus', '--sync', window);
        } catch (error) {
          // Its window is not there yet.
          if (tries > 100) throw error;
          await delay(50);
        }
      }
    },
    openMenu: (x, y) => opens(() => xdotool('mousemove', '--sync', String(x), String(y), 'click', '3')),
    openSubmenu: (...keys) => opens(() => press(...keys)),
    async close() {
      server.kill();
      await ended;
    },
  };
}
