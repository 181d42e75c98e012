/**
 * How a page of the shop gets its own data. Each call carries a number of its own (`pageCall`), so that
 * the shop can tell its pages' requests from anybody else's.
 */
export function pageDataScript(pageToken: string): string {
  return `
window.practice = window.practice || { calls: 0 };
(function (practice) {
  var base = 'https://acs.aliexpress.' + (location.hostname.endsWith('.us') ? 'us' : 'com') + '/h5/';
  function address(api, more) {
    var lang = new URLSearchParams(location.search).get('lang') || document.documentElement.lang;
    return base + api.toLowerCase() + '/1.0/?jsv=2.5.1&api=' + api + '&site=' + encodeURIComponent(location.host) + '&lang=' + lang +
      '&pageCall=${pageToken}.' + (practice.calls += 1) + (more || '');
  }
  practice.jsonp = function (api, data, done) {
    var name = 'mtopjsonp' + (practice.calls + 1);
    var script = document.createElement('script');
    window[name] = function (answer) { delete window[name]; script.remove(); done(answer); };
    script.onerror = function () { done(null); };
    // Broken script text never calls back, and says so to nobody.
    script.onload = function () { if (window[name]) done(null); };
    script.src = address(api, '&type=originaljsonp&callback=' + name + '&data=' + encodeURIComponent(JSON.stringify(data)));
    document.head.appendChild(script);
  };
  practice.post = function (api, data, transport, done) {
    var url = address(api, '&type=originaljson');
    var body = 'data=' + encodeURIComponent(JSON.stringify(data));
    var type = 'application/x-www-form-urlencoded';
    function read(text) { try { done(JSON.parse(text)); } catch (error) { done(null); } }
    if (transport === 'fetch') {
      fetch(url, { method: 'POST', credentials: 'include', headers: { 'content-type': type }, body: body })
        .then(function (answer) { return answer.text(); }).then(read, function () { done(null); });
      return;
    }
    var request = new XMLHttpRequest();
    request.open('POST', url);
    request.withCredentials = true;
    request.setRequestHeader('content-type', type);
    request.onload = function () { read(request.responseText); };
    request.onerror = function () { done(null); };
    request.send(body);
  };
})(window.practice);`;
}
