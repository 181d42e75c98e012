/** Every row of it differs from every other, so that a row in the wrong place is seen. */
export function capturePage(asked: URLSearchParams): string {
  const height = Number(asked.get('height') ?? 2000);
  const kind = asked.get('kind') ?? 'plain';
  const header = kind === 'sticky' ? '<header class="stays">The shop’s header, which stays</header>' : '';
  const back = kind === 'sticky' ? '<div class="floats" hidden>Top</div>' : '';
  const blocks = Array.from({ length: Math.ceil(height / 500) }, (_, i) => block(i, kind)).join('');
  const content = `<div class="content">${blocks}<div class="rows"></div></div>`;
  const body =
    kind === 'inner' ? `<h1>Talk</h1><div class="area chat" role="log">${content}</div>` : header + content + back;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page to capture</title><link rel="icon" href="data:,">
<style>
*{box-sizing:border-box}html,body{margin:0}body{font:16px/1.5 sans-serif;color:#222;background:#fff}
${kind === 'smooth' ? 'html{scroll-behavior:smooth;scroll-snap-type:y mandatory}.block{scroll-snap-align:start;transition:all .3s}' : ''}
.content{position:relative;height:${height - (kind === 'sticky' ? 60 : 0)}px;overflow:hidden}
.rows{position:absolute;inset:0 auto 0 0;width:48px;background:repeating-linear-gradient(#000 0 1px,#fff 1px 2px)}
.block{height:500px;padding:24px 40px 0 80px;border-bottom:1px solid #999;overflow:hidden}
.block img{display:block;width:640px;height:300px}
.stays{position:sticky;top:0;height:60px;background:#0a5;color:#fff;padding:16px 80px;z-index:5}
.floats{position:fixed;right:24px;bottom:24px;width:64px;height:64px;background:#50a;color:#fff;padding:18px;z-index:6}
h1{margin:0;height:60px}.area{height:calc(100vh - 60px);overflow:auto}
</style></head><body>${body}
<script>
(function () {
  // The number of each row as a bar code of black and white, drawn once.
  var canvas = document.createElement('canvas');
  var rows = document.querySelector('.rows');
  var height = ${height};
  for (var from = 0; from < height; from += 8000) {
    var part = canvas.cloneNode();
    part.width = 48; part.height = Math.min(8000, height - from);
    part.style.cssText = 'display:block;width:48px;height:' + part.height + 'px';
    var c = part.getContext('2d');
    c.fillStyle = '#fff'; c.fillRect(0, 0, 48, part.height);
    c.fillStyle = '#000';
    for (var y = 0; y < part.height; y++)
      for (var bit = 0; bit < 16; bit++) if ((from + y) >> bit & 1) c.fillRect(bit * 3, y, 3, 1);
    rows.append(part);
  }
  var floats = document.querySelector('.floats');
  if (floats) addEventListener('scroll', function () { floats.hidden = scrollY < 300; });
  var lazy = document.querySelectorAll('[data-src]');
  var watcher = new IntersectionObserver(function (seen) {
    seen.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      watcher.unobserve(entry.target);
      setTimeout(function () { entry.target.src = entry.target.dataset.src; }, 100);
    });
  });
  lazy.forEach(function (one) { watcher.observe(one); });
})();
</script></body></html>`;
}

function block(i: number, kind: string): string {
  const src = `/picture/${i}.svg`;
  const picture = kind === 'lazy' ? `<img alt="" data-src="${src}">` : `<img alt="" src="${src}">`;
  return `<section class="block"><h2>Part ${i + 1}</h2><p>Words of part ${i + 1}, so that there is text to find.</p>${picture}</section>`;
}
