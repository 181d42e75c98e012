/** The list goes to an order, and back, without loading a page. */
export const spaScript = `
(function () {
  if (window.practiceSpa) return;
  window.practiceSpa = true;
  function swap(url) {
    return fetch(url, { headers: { 'x-practice-spa': '1' } }).then(function (answer) { return answer.text(); }).then(function (html) {
      var next = new DOMParser().parseFromString(html, 'text/html');
      document.title = next.title;
      document.querySelector('main').replaceWith(next.querySelector('main'));
      next.querySelectorAll('body > script').forEach(function (old) {
        var script = document.createElement('script');
        script.textContent = old.textContent;
        document.body.append(script);
        script.remove();
      });
      scrollTo(0, 0);
    });
  }
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href*="/p/order/detail.html"]');
    if (!link || link.origin !== location.origin) return;
    event.preventDefault();
    history.pushState({}, '', link.href);
    swap(link.href);
  });
  addEventListener('popstate', function () { swap(location.href); });
})();`;
