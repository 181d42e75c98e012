/** The look of what stands beside a page: the design's tokens, light by default. Red belongs to the shop. */
export const STYLE = `
:host{--sheet:#fff;--raised:#fff;--ink:#12201c;--ink-2:#42524d;--rule:#d2dad6;--edge:#7b8a85;--act:#0f4a3e;--act-strong:#0a372e;--on-act:#fff;--mark:#ffdb4d;--on-mark:#1b1703;--mark-edge:#8a6a00;--alarm:#98241a;--focus:#0b57d0;--scrim:rgb(10 20 17/.48);--lift:0 1px 2px rgb(10 30 24/.08),0 12px 32px rgb(10 30 24/.16);color-scheme:light}
:host([data-dark]){--sheet:#151d1a;--raised:#1c2522;--ink:#e8eeeb;--ink-2:#b5c1bc;--rule:#2a3531;--edge:#6d7d77;--act:#8fd2bc;--act-strong:#b1e3d2;--on-act:#06241c;--mark:#f2c83f;--on-mark:#191503;--mark-edge:#d9b233;--alarm:#ff9e90;--focus:#8cb8ff;--scrim:rgb(0 0 0/.6);--lift:0 0 0 1px #2a3531,0 16px 40px rgb(0 0 0/.6);color-scheme:dark}
*{box-sizing:border-box}
.chip,.bar,.dialog,.label{font:400 14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",sans-serif;color:var(--ink);text-align:start;letter-spacing:normal;text-transform:none}
.chip,.bar,.label,.chip *,.bar *,.label *,.dialog *{margin:0}
.title{font-family:"Century Schoolbook","New Century Schoolbook",C059,Charter,"Iowan Old Style","Sitka Text",Cambria,"Noto Serif",Georgia,serif;font-weight:700}
mark{background:var(--mark);color:var(--on-mark);border-radius:2px;padding:0 3px;font-weight:600}
mark.about{background:none;color:inherit;border-bottom:2px dashed var(--mark-edge);border-radius:0;padding:0}
.chip{position:absolute;display:inline-flex;align-items:center;gap:.5em;width:max-content;max-width:min(30rem,90vw);min-height:28px;padding:3px 10px 3px 5px;background:var(--sheet);border:1px solid var(--edge);border-radius:5px;font-size:13px;line-height:1.35;text-decoration:none;cursor:pointer;white-space:nowrap;pointer-events:auto}
.chip.small{padding:3px 5px}.chip.small .words{display:none}
.ring{position:absolute;border:2px solid var(--mark-edge);border-radius:6px;box-shadow:0 0 0 3px var(--mark);pointer-events:none}
.label{position:absolute;display:flex;align-items:center;gap:8px;width:max-content;max-width:min(26rem,calc(100vw - 16px));padding:4px 4px 4px 8px;background:var(--sheet);border:1px solid var(--edge);border-radius:5px;box-shadow:var(--lift);font-size:13px;pointer-events:auto}
.label.foot{position:fixed;left:50%;bottom:20px;transform:translateX(-50%)}.label svg{flex:none}.label .go[hidden]{display:none}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.bar{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:4px 16px;align-items:center;max-height:min(60vh,30rem);overflow:auto;background:var(--sheet);border:1px solid var(--edge);border-radius:8px;box-shadow:var(--lift);padding:12px 14px 12px 16px;pointer-events:auto}
.bar .title{font-size:17px;line-height:1.3}.bar .dim,.dialog .dim{color:var(--ink-2);font-size:13px}
.bar ul{grid-column:1/-1;list-style:none;padding:8px 0 0;border-top:1px solid var(--rule);display:grid;gap:4px;font-size:13px}
.bar li{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:12px}.bar li b{font-weight:600}.bar li.filled span::before{content:"✓ "}.bar li.left span::before{content:"○ "}.bar li.filled span{color:var(--act)}
.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
button,select{font:inherit;font-size:14px;min-height:28px;padding:2px 12px;border-radius:5px;border:1px solid var(--edge);background:var(--sheet);color:var(--ink);cursor:pointer;max-width:100%}
select{max-width:22rem}
button.primary{background:var(--act);border-color:var(--act);color:var(--on-act);font-weight:600}button.primary:hover{background:var(--act-strong)}
button.danger{color:var(--alarm);border-color:var(--alarm)}
button.close{border-color:transparent;min-width:28px;padding:0;font-size:18px;line-height:1}
button:disabled{opacity:.6;cursor:default}
.dialog::backdrop{background:var(--scrim)}
.dialog{margin:auto;padding:0;background:var(--raised);border:1px solid var(--edge);border-radius:8px;box-shadow:var(--lift);width:31rem;max-width:100%;max-height:calc(100vh - 32px);overflow:auto;line-height:1.5}
.dialog .in{padding:18px 20px 16px}.dialog .title{font-size:22px;line-height:1.25;margin-top:12px}.dialog p{margin-top:10px}
.dialog button{min-height:36px;padding:4px 16px}.dialog button,.dialog label{font-size:14px}
.dialog dl{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:6px 12px;margin-top:12px;padding:10px 0;border-block:1px solid var(--rule)}.dialog dt{color:var(--ink-2)}
.dialog footer{display:flex;flex-wrap:wrap;gap:8px;padding:12px 20px;border-top:1px solid var(--rule);align-items:center}.dialog footer label{display:flex;gap:6px;align-items:center;margin-inline-start:auto;color:var(--ink-2);font-size:13px}
.frame{position:absolute;border:2px solid var(--act);border-radius:6px}.frame.left{border-style:dashed;border-color:var(--mark-edge)}
.word{position:absolute;width:max-content;max-width:min(26rem,90vw);padding:0 4px;background:var(--sheet);border-radius:4px;font:400 12px/18px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",sans-serif;color:var(--ink);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.word::before{content:"○ "}.word.filled{color:var(--act)}.word.filled::before{content:"✓ "}
[hidden]{display:none}
.still{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:560px){.bar{grid-template-columns:auto minmax(0,1fr)}.bar .row{grid-column:1/-1}.bar li{grid-template-columns:6rem minmax(0,1fr)}.bar{position:relative}.bar .close{position:absolute;top:6px;inset-inline-end:6px}.bar [role=status]{padding-inline-end:24px}}
@media (forced-colors:active){mark{background:Mark;color:MarkText;forced-color-adjust:none}.chip,.bar,.dialog,.frame,.frame.left,.label,.ring{border-color:CanvasText}}
`;
