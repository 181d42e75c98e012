/**
 * The first script of every page while the shop is hostile. It takes part in nothing by itself: a test tells it what to
 * try, by `window.hostile`, and reads there what came of it.
 */
export const hostileScript = `
(function () {
  var hostile = (window.hostile = { seen: [], thrown: [], looks: 0 });
  var make = Error;
  var NativeProxy = Proxy;
  var extension = /extension:\\/\\//;
  // All names that a frame has, in the one browser where a page may ask for each.
  Error.prepareStackTrace = function (error, frames) {
    if (extension.test(frames.map(function (frame) { return frame.getFileName(); }).join())) hostile.seen.push('an error: ' + error);
    return frames
      .map(function (frame) {
        return [frame.getFileName(), frame.getScriptNameOrSourceURL(), frame.getEvalOrigin(), String(frame)].join(' ');
      })
      .join('\\n');
  };
  var inside = false;
  /** Called wherever the page's own code runs inside a call that an extension may be watching. */
  function look(where) {
    if (inside) return;
    inside = true;
    var stack = String(new make('look').stack);
    hostile.looks += 1;
    if (extension.test(stack)) hostile.seen.push(where + ': ' + stack);
    inside = false;
  }
  function attempt(name, work) {
    try {
      return work();
    } catch (error) {
      hostile.thrown.push(name + ': ' + error + ' ' + (error && error.stack));
    }
  }
  addEventListener('error', function (event) {
    hostile.thrown.push('uncaught: ' + event.message);
    if (extension.test(event.filename + (event.error && event.error.stack))) hostile.seen.push('uncaught: ' + event.filename);
  });
  addEventListener('unhandledrejection', function (event) {
    if (extension.test(String(event.reason && event.reason.stack))) hostile.seen.push('rejected: ' + event.reason.stack);
  });
  addEventListener('securitypolicyviolation', function (event) {
    if (extension.test(event.sourceFile + event.blockedURI)) hostile.seen.push('policy: ' + event.sourceFile);
  });

  function addressOf(api, more) {
    return 'https://acs.aliexpress.com/h5/' + api.toLowerCase() + '/1.0/?api=' + api + (more || '');
  }
  function rest() {
    return new Promise(function (done) {
      setTimeout(done, 0);
    });
  }

  // Answers that the shop never gave, said through every door that the page has.
  var said = 0;
  var ways = {
    /** A callback of the page's own, called by the page itself; the element with its address is never loaded. */
    callback: function (api, body) {
      var name = 'made' + (said += 1);
      window[name] = function () { look('callback'); };
      var script = document.createElement('script');
      script.type = 'text/plain';
      script.src = addressOf(api, '&callback=' + name);
      document.head.append(script);
      return rest().then(function () {
        attempt('callback', function () { window[name](body); });
        script.remove();
      });
    },
    /** A request that was never sent, whose answer and whose end the page makes up. */
    request: function (api, body) {
      var request = new XMLHttpRequest();
      request.open('GET', addressOf(api));
      var text = JSON.stringify(body);
      Object.defineProperty(request, 'responseText', { value: text });
      Object.defineProperty(request, 'response', { value: text });
      Object.defineProperty(request, 'responseType', { value: '' });
      attempt('request', function () { request.dispatchEvent(new Event('load')); });
      return rest();
    },
    /** Events by the names that this extension had, and by one that it might have. */
    event: function (api, body) {
      ['redress:overheard', 'redress:meet', 'redress:data', ''].forEach(function (name) {
        attempt('event', function () {
          document.dispatchEvent(new CustomEvent(name, { detail: api + '\\n' + JSON.stringify(body) }));
        });
      });
      return rest();
    },
    /** State in the page's own HTML. */
    inline: function (api, body) {
      var script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(body);
      document.body.append(script);
      return rest();
    },
  };
  hostile.say = function (answers) {
    return answers.reduce(function (before, answer) {
      return Object.keys(ways).reduce(function (earlier, way) {
        return earlier.then(function () { return ways[way](answer.api, answer.body); });
      }, before);
    }, Promise.resolve());
  };

  /** Runs the page's own code inside every call that may be watched, and looks who is there. */
  hostile.probe = function (api) {
    var address = addressOf(api);
    function speaking(where, text) {
      return { toString: function () { look(where); return text; } };
    }
    function asked(where) {
      return new NativeProxy({}, {
        get: function (_, name) { look(where + ' ' + String(name)); },
        has: function (_, name) { look(where + ' has ' + String(name)); return false; },
        getPrototypeOf: function () { look(where + ' prototype'); return Object.prototype; },
        getOwnPropertyDescriptor: function () { look(where + ' own'); },
      });
    }
    var quiet = function () {};
    attempt('fetch address', function () { fetch(speaking('fetch address', address)).catch(quiet); });
    attempt('fetch init', function () { fetch(address, asked('fetch init')).catch(quiet); });
    attempt('fetch body', function () {
      fetch(address, { get body() { look('fetch body'); }, get method() { look('fetch method'); return 'GET'; } }).catch(quiet);
    });
    attempt('fetch request', function () { if (window.Request) fetch(new Request(address), asked('fetch request')).catch(quiet); });
    attempt('request', function () {
      var request = new XMLHttpRequest();
      ['addEventListener', 'responseText', 'responseType', 'response', 'onload', 'readyState'].forEach(function (name) {
        define(request, name, bare({ get: function () { look('request ' + name); return quiet; } }));
      });
      request.open(speaking('open method', 'POST'), speaking('open address', address));
      request.send(speaking('send', 'data=1'));
    });
    attempt('nothing', function () {
      // As pages do by mistake: the answer is an error of the page's own, as without the extension.
      [[], [undefined], [null, null], [Symbol.iterator], [{}, 1]].forEach(function (args) {
        try { fetch.apply(window, args).catch(quiet); } catch (error) { look('fetch of nothing'); }
        try { new XMLHttpRequest().open.apply(new XMLHttpRequest(), args); } catch (error) { look('open of nothing'); }
      });
    });
    attempt('response', function () {
      ['text', 'json', 'arrayBuffer'].forEach(function (name) {
        try { Response.prototype[name].call(asked('response')).catch(quiet); } catch (error) { look('text of nothing'); }
        try { void asked('response')[name]; void Object.create(Response.prototype)[name]; } catch (error) { look('no response'); }
      });
      void Object.create(XMLHttpRequest.prototype).send;
      var mine = Object.create(XMLHttpRequest.prototype);
      mine.send = quiet;
      if (mine.send !== quiet) hostile.thrown.push('a method of the page was not kept');
    });
    var body = { get data() { look('answer'); }, toJSON: function () { look('answer toJSON'); return {}; } };
    return ways.callback(api, body).then(function () { return ways.callback(api, asked('answer')); }).then(function () {
      return new Promise(function (done) { setTimeout(done, 300); });
    });
  };

  /** What tells a native function from one that was put in its place. */
  hostile.looksNative = function () {
    var frame = document.createElement('iframe');
    document.body.append(frame);
    var pure = frame.contentWindow;
    function of(world) {
      return [world.fetch, world.XMLHttpRequest.prototype.open, world.XMLHttpRequest.prototype.send].map(function (one) {
        return [
          one.name, one.length, typeof one, // Of a proxy, engines leave the name out here.
          pure.Function.prototype.toString.call(one).replace(/\\s+/g, ' ').replace(/function \\w*/, 'function'),
          String(pure.Object.getOwnPropertyNames(one)), one.hasOwnProperty('prototype'),
        ].join('|');
      });
    }
    var both = { here: of(window), pure: of(pure) };
    frame.remove();
    return both;
  };

  var apply = Reflect.apply;
  var define = Reflect.defineProperty;
  var describe = Reflect.getOwnPropertyDescriptor;
  var assign = Object.assign;
  var create = Object.create;
  function bare(properties) {
    return assign(create(null), properties);
  }
  function watched(native, where) {
    return function () {
      look(where);
      return apply(native, this, arguments);
    };
  }
  /** Every function and every getter that an object has tells who calls it. */
  function watchAll(owner, name) {
    Reflect.ownKeys(owner).forEach(function (key) {
      var found = describe(owner, key);
      var where = name + ' ' + String(key);
      if (key === 'constructor' || !found.configurable) return;
      if (typeof found.value === 'function') define(owner, key, Object.assign(found, { value: watched(found.value, where) }));
      else if (found.get) define(owner, key, Object.assign(found, { get: watched(found.get, where) }));
    });
  }
  /** Takes away, replaces and watches whatever a script in the page may lean on. */
  hostile.breakWorld = function () {
    var kinds = [Array, String, RegExp, Promise, WeakMap, Map, Set, URL, URLSearchParams, Request, Response, Headers,
      XMLHttpRequest, XMLHttpRequestEventTarget, EventTarget, Event, CustomEvent, Node, Element, HTMLScriptElement,
      NodeList, MutationRecord, MutationObserver, Document, Function];
    kinds.forEach(function (kind) { watchAll(kind.prototype, kind.name); });
    watchAll(Promise, 'Promise');
    watchAll(JSON, 'JSON');
    watchAll(Reflect, 'Reflect');
    ['decodeURIComponent', 'encodeURIComponent', 'queueMicrotask', 'structuredClone', 'fetch', 'String'].forEach(
      function (name) { window[name] = watched(window[name], name); },
    );
    Object.getOwnPropertyNames(Object).forEach(function (name) {
      if (typeof Object[name] === 'function' && name !== 'prototype') Object[name] = watched(Object[name], 'Object ' + name);
    });
    // What the browser asks of an object with options, or of an object that describes a property.
    ['body', 'detail', 'bubbles', 'cancelable', 'composed', 'capture', 'once', 'passive', 'signal', 'get', 'set',
      'value', 'writable', 'enumerable', 'configurable', 'toJSON', 'apply', 'has', 'childList'].forEach(function (name) {
      define(Object.prototype, name, bare({
        configurable: true,
        get: function () { look('inherited ' + name); },
        set: function (value) {
          define(this, name, bare({ value: value, writable: true, enumerable: true, configurable: true }));
        },
      }));
    });
    define(Promise.prototype, 'constructor', bare({
      get: function () { look('constructor of a promise'); return Promise; }, configurable: true,
    }));
    window.Request = undefined;
    window.Proxy = undefined;
    window.WeakMap = undefined;
    window.URL = undefined;
    window.Reflect = undefined;
    window.MutationObserver = undefined;
    window.CustomEvent = function OldEvent(name) { this.name = name; };
  };

  // Ways to have a button of the extension pressed by someone who does not see it.
  function host() {
    return document.querySelector('html > div');
  }
  function rule(text) {
    var sheet = document.createElement('style');
    sheet.textContent = text;
    document.head.append(sheet);
  }
  /** The inside of the bar, where a browser hands it out with the shopper's mouse; null where none does. */
  var inner = null;
  addEventListener('mousemove', function (event) {
    var root = (event.originalTarget || event.target).getRootNode();
    if (root !== document) inner = root;
  }, true);
  hostile.reachesInside = function () { return inner !== null; };
  hostile.insideTricks = {
    'made unseen inside by a sheet': function () {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync('* { opacity: 0 !important }');
      inner.adoptedStyleSheets = [sheet];
    },
    'made unseen inside by an element': function () {
      var sheet = document.createElement('style');
      sheet.textContent = '* { filter: opacity(0) !important }';
      inner.append(sheet);
    },
    'made unseen inside by a rule': function () {
      // Firefox takes the sheet for one of another origin.
      try { inner.querySelector('style').sheet.insertRule('* { opacity: 0 !important }'); } catch (error) { inner.querySelector('style').remove(); }
    },
    'made unseen inside by an animation': function () {
      inner.querySelectorAll('section, button').forEach(function (one) { one.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1, fill: 'forwards' }); });
    },
    'given other words inside': function () { inner.querySelector('button').textContent = 'Get your coupon'; },
    'given another look inside': function () { inner.querySelector('section').style.opacity = '0'; },
  };
  hostile.tricks = {
    'made unseen by its attribute': function () { host().style.setProperty('opacity', '0', 'important'); },
    'made unseen by a rule': function () { rule('html { visibility: hidden !important; opacity: 0 !important; zoom: .01 } html > div[popover] { display: none !important; opacity: 0 !important }'); },
    'made small': function () { host().style.setProperty('transform', 'scale(.01)', 'important'); },
    'cut away': function () { host().setAttribute('style', host().getAttribute('style') + ';clip-path:inset(100%) !important'); },
    'moved under the pointer': function () { host().style.setProperty('inset', '0', 'important'); },
    'put into another element': function () {
      var box = document.createElement('div');
      box.style.cssText = 'opacity:0;position:fixed;inset:0';
      document.body.append(box);
      box.append(host());
    },
    'covered by a dialog': function () {
      var dialog = document.createElement('dialog');
      dialog.style.cssText = 'width:100vw;height:100vh;max-width:none;max-height:none;pointer-events:none';
      dialog.textContent = 'Press here for a coupon';
      document.body.append(dialog);
      dialog.showModal();
    },
    'covered by a popover': function () {
      var cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:white';
      document.body.append(cover);
      cover.showPopover();
    },
    'covered by a picture of the page': function () {
      if (!document.startViewTransition) return;
      rule('::view-transition-group(root) { animation-duration: 60s } ::view-transition { pointer-events: none }');
      document.startViewTransition(function () { return new Promise(function () {}); });
    },
    'covered by one that came first and last': function () {
      var cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'inset:0;width:100%;height:100%;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
      host().hidePopover();
      host().showPopover();
      cover.hidePopover();
      cover.showPopover();
    },
    'taken out of the top layer': function () { host().hidePopover(); },
    'taken out and put back': function () { var it = host(); it.remove(); document.documentElement.append(it); it.showPopover(); },
    'pressed by the page': function () {
      var it = host();
      ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].forEach(function (type) {
        it.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: innerWidth / 2, clientY: innerHeight - 60 }));
      });
      it.click();
    },
  };
  /** What stands in the form's own fields: what was stolen, where nothing should be. */
  hostile.taken = function () {
    return Array.from(document.querySelectorAll('textarea, input')).map(function (field) {
      return field.type === 'file' ? field.files.length + ' files' : field.type === 'radio' ? field.checked : field.value;
    }).filter(function (value) { return value && value !== '0 files'; });
  };
})();`;
