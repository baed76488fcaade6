'use strict';
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  // All text goes in as text nodes: nothing of the document is ever read as markup.
  const el = (name, classes, ...children) => {
    const node = document.createElement(name);
    if (classes) node.className = classes;
    for (const child of children) if (child !== null && child !== undefined && child !== '') node.append(child);
    return node;
  };
  const link = (href, classes, ...children) => {
    const node = el('a', classes, ...children);
    node.href = href;
    return node;
  };
  // Words in backticks are code.
  const prose = (text) => {
    const out = document.createDocumentFragment();
    text.split('`').forEach((part, index) => out.append(index % 2 ? el('code', '', part) : part));
    return out;
  };
  const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
  const SCOPES = {
    application: 'on the application',
    'organization-in-path': 'on the organization {orgId}',
    'organization-in-header': 'on the organization that X-Iam-Orgid names',
    'home-organization-of-user': 'on the home organization of the user',
    'any-organization-of-user': 'on an organization of the user',
    'organization-of-session': 'on the organization of the session',
    group: 'on the group or its organization',
    own: 'on what is their own',
  };
  let api = {};

  const stored = (() => { try { return localStorage.getItem('theme'); } catch { return null; } })();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const setTheme = (theme) => { root.dataset.theme = theme; };
  setTheme(stored || (dark.matches ? 'dark' : 'light'));
  if (!stored) dark.addEventListener('change', () => setTheme(dark.matches ? 'dark' : 'light'));
  byId('theme').addEventListener('click', () => {
    setTheme(root.dataset.theme === 'dark' ? 'light' : 'dark');
    try { localStorage.setItem('theme', root.dataset.theme); } catch { /* not kept, then */ }
  });

  // Schemas
  const resolve = (schema) => {
    let current = schema || {};
    for (let i = 0; i < 8 && current.$ref; i += 1) {
      const name = current.$ref.split('/').pop();
      const { $ref, ...beside } = current;
      current = { ...(api.components.schemas[name] || {}), ...beside };
    }
    const some = (current.anyOf || []).filter((one) => one.type !== 'null');
    if (some.length === 1) {
      const { anyOf, ...beside } = current;
      return { ...resolve(some[0]), ...beside, nullable: true };
    }
    return current;
  };
  const named = (schema) => (schema && schema.$ref ? schema.$ref.split('/').pop() : '');
  const typeOf = (schema) => {
    const full = resolve(schema);
    const types = [].concat(full.type || []).filter((type) => type !== 'null');
    const choices = full.enum || (full.oneOf && full.oneOf.every((one) => one.const) && full.oneOf.map((one) => one.const));
    let text = types.join(' or ') || (full.oneOf || full.anyOf ? 'one of several' : choices ? 'string' : full.const ? 'string' : 'any');
    if (types[0] === 'array') text = `array of ${(full.items && resolve(full.items).properties && named(full.items)) || typeOf(full.items)}`;
    if (choices) text = choices.join(' | ');
    else if (full.const !== undefined) text = JSON.stringify(full.const);
    else if (full.format && !/^u?int|double|float/.test(full.format)) text += ` (${full.format})`;
    return text;
  };
  const limits = (schema) => {
    const s = resolve(schema);
    const out = [];
    if (s.minimum !== undefined && s.maximum !== undefined) out.push(`${s.minimum} to ${s.maximum}`);
    else if (s.minimum) out.push(`at least ${s.minimum}`);
    else if (s.maximum !== undefined) out.push(`at most ${s.maximum}`);
    if (s.maxLength) out.push(`up to ${s.maxLength} characters`);
    if (s.maxItems) out.push(`up to ${s.maxItems} items`);
    if (s.default !== undefined && s.default !== null && typeof s.default !== 'object') out.push(`default ${s.default}`);
    return out.join(', ');
  };
  const children = (schema) => {
    let s = resolve(schema);
    if ([].concat(s.type || []).includes('array')) s = resolve(s.items);
    const merged = { properties: { ...(s.properties || {}) }, required: [...(s.required || [])] };
    for (const part of s.allOf || []) {
      const full = resolve(part);
      Object.assign(merged.properties, full.properties);
      merged.required.push(...(full.required || []));
    }
    return merged;
  };
  const field = (name, schema, required, note, depth) => {
    const line = el('div', 'line', el('code', '', name), el('span', 'type', typeOf(schema)),
      required ? el('span', 'must', 'required') : null);
    const more = limits(schema);
    if (more) line.append(el('span', 'type', more));
    const node = el('div', 'field', line, note ? el('div', 'note', prose(note)) : null);
    const inner = children(schema);
    const names = Object.keys(inner.properties);
    if (names.length && depth < 5) {
      const details = el('details', '', el('summary', '', `${names.length} ${names.length === 1 ? 'field' : 'fields'}`));
      // Made when opened: a schema may hold itself.
      details.addEventListener('toggle', () => {
        if (details.childElementCount === 1) details.append(fields(schema, depth + 1));
      });
      node.append(details);
    }
    return node;
  };
  const fields = (schema, depth = 0) => {
    const inner = children(schema);
    const list = el('div', 'fields');
    const must = (name) => Number(inner.required.includes(name));
    for (const [name, one] of Object.entries(inner.properties).sort(([a], [b]) => must(b) - must(a))) {
      list.append(field(name, one, inner.required.includes(name), one.description || resolve(one).description, depth));
    }
    return list;
  };
  const sample = (schema, name = '', depth = 0) => {
    const s = resolve(schema);
    if (s.examples && s.examples.length) return s.examples[0];
    if (s.const !== undefined) return s.const;
    if (s.enum) return s.enum.find((one) => one !== null);
    if (s.default !== undefined && s.default !== null) return s.default;
    if (s.oneOf || (s.anyOf && !s.type)) return sample((s.oneOf || s.anyOf)[0], name, depth + 1);
    const type = [].concat(s.type || [])[0];
    if (type === 'array') return depth > 4 ? [] : [sample(s.items, name, depth + 1)];
    if (type === 'object' || s.properties || s.allOf) {
      if (depth > 4) return {};
      const inner = children(s);
      const all = Object.entries(inner.properties);
      const must = all.filter(([key]) => inner.required.includes(key));
      const out = {};
      for (const [key, one] of must.length ? must : all) out[key] = sample(one, key, depth + 1);
      return out;
    }
    if (type === 'integer' || type === 'number') return s.minimum || 1;
    if (type === 'boolean') return true;
    const known = { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace', password: 'correct horse battery',
      verificationCode: 'K7P2QX', tokenType: 'Bearer', token: 'eyJhbGciOiJFUzI1NiJ9…', code: '41807265', phoneNumber: '+442071838750', name: 'Analytical Engines' };
    for (const [key, value] of Object.entries(known)) {
      if (name === key || name.toLowerCase().endsWith(key.toLowerCase())) return value;
    }
    if (s.format === 'date-time' || /At$/.test(name)) return '2026-01-31T09:30:00Z';
    if (/url|uri/i.test(name)) return 'https://app.example.com/verify';
    if (/id$/i.test(name)) return '281185056586736799';
    return 'text';
  };

  // Examples
  const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
  const curl = (operation) => {
    const { method, path, data } = operation;
    let url = location.origin + path.replace(/\{(\w+)\}/g, '281185056586736799');
    const must = operation.parameters.filter((one) => one.in === 'query' && one.required);
    if (must.length) url += `?${must.map((one) => `${one.name}=${encodeURIComponent(sample(one.schema, one.name))}`).join('&')}`;
    const parts = [method === 'get' ? `curl ${quote(url)}` : `curl -X ${method.toUpperCase()} ${quote(url)}`];
    for (const one of operation.parameters.filter((other) => other.in === 'header' && other.required)) {
      parts.push(`-H ${quote(`${one.name}: 281185056586736799`)}`);
    }
    if (!operation.open) parts.push(`-H "Authorization: Bearer $TOKEN"`);
    const content = data.requestBody && data.requestBody.content;
    if (content && content['application/json']) {
      parts.push(`-H 'Content-Type: application/json'`);
      parts.push(`-d ${quote(JSON.stringify(sample(content['application/json'].schema), null, 2))}`);
    } else if (content) {
      const form = Object.values(content)[0].schema;
      for (const [name, value] of Object.entries(sample(form))) parts.push(`--data-urlencode ${quote(`${name}=${value}`)}`);
    }
    return parts.join(' \\\n  ');
  };
  const coloured = (text) => {
    const out = document.createDocumentFragment();
    let last = 0;
    for (const match of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
      out.append(text.slice(last, match.index), el('span', match[2] ? 'key' : 'text', match[1]), match[2] || '');
      last = match.index + match[0].length;
    }
    out.append(text.slice(last));
    return out;
  };
  const example = (title, text) => {
    const copy = el('button', '', 'Copy');
    copy.type = 'button';
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        copy.textContent = 'Copied';
      } catch {
        copy.textContent = 'Not allowed';
      }
      setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
    });
    const pre = el('pre', '', coloured(text));
    pre.tabIndex = 0;
    return el('div', 'example', el('h3', '', title), copy, pre);
  };

  // Operations
  const pathOf = (path) => {
    const node = el('span', 'path');
    // A long path is broken between its segments.
    for (const segment of path.split('/').slice(1)) {
      node.append('/', el('wbr'), segment.startsWith('{') ? el('i', '', segment) : segment);
    }
    return node;
  };
  const section = (title, ...content) => el('section', '', el('h3', '', title), ...content);
  const answers = (data) => {
    const list = el('div', 'answers');
    for (const [status, answer] of Object.entries(data.responses)) {
      const fine = status < 400;
      const details = el('details', fine ? 'fine' : '');
      const codes = answer['x-codes'] || [];
      const short = fine ? answer.description : codes.join(', ') || answer.description;
      details.append(el('summary', '', el('b', '', status), el('span', '', short)));
      const body = el('div', 'body');
      const content = answer.content && Object.values(answer.content)[0];
      if (codes.length) {
        const titles = new Map(api['x-error-codes'].map((one) => [one.code, one.title]));
        body.append(el('div', 'codes', ...codes.map((code) =>
          el('div', '', link(`#${code}`, '', code), `  ${titles.get(code) || ''}`))));
      } else if (content && Object.keys(children(content.schema).properties).length) {
        body.append(fields(content.schema));
      } else {
        body.append(el('span', 'type', content ? typeOf(content.schema) : 'No body'));
      }
      details.append(body);
      list.append(details);
    }
    return list;
  };
  const fill = (node, operation) => {
    const { data, parameters } = operation;
    const roles = el('div', 'roles', ...data['x-roles'].map((role) => el('span', role === 'PUBLIC' ? 'open' : '', role)),
      data['x-scope'] ? el('span', 'scope', SCOPES[data['x-scope']] || '') : null);
    const left = el('div', '', data.description ? el('p', 'description', prose(data.description)) : null,
      section('Who may call', roles));
    for (const [place, title] of [['path', 'In the path'], ['query', 'In the query'], ['header', 'In the headers']]) {
      const these = parameters.filter((one) => one.in === place);
      if (!these.length) continue;
      left.append(section(title, el('div', 'fields', ...these.map((one) =>
        field(one.name, one.schema, one.required, one.description, 0)))));
    }
    const content = data.requestBody && Object.values(data.requestBody.content)[0];
    if (content) {
      const kind = Object.keys(data.requestBody.content)[0];
      left.append(section(kind === 'application/json' ? 'Body' : 'Form', fields(content.schema)));
    }
    left.append(section('Answers', answers(data)));
    const right = el('div', 'aside', example('Request', curl(operation)));
    const first = Object.entries(data.responses).find(([status]) => status < 400);
    const reply = first && first[1].content && Object.values(first[1].content)[0];
    if (reply) right.append(example(`Answer ${first[0]}`, JSON.stringify(sample(reply.schema), null, 2)));
    node.append(el('div', 'inside', left, right));
  };

  const build = () => {
    const main = byId('main');
    const side = byId('side');
    const parameter = (one) => (one.$ref ? api.components.parameters[one.$ref.split('/').pop()] : one);
    const operations = [];
    for (const [path, methods] of Object.entries(api.paths)) {
      for (const method of METHODS) {
        const data = methods[method];
        if (!data) continue;
        operations.push({ method, path, data, id: data.operationId, tag: data.tags[0],
          open: data['x-roles'].includes('PUBLIC'), parameters: (data.parameters || []).map(parameter) });
      }
    }
    const openapi = link('openapi.json', '', 'openapi.json');
    main.replaceChildren(el('div', 'intro', el('h1', '', 'API reference'),
      el('p', '', prose(api.info.description)),
      el('p', 'facts', el('span', '', `Version ${api.info.version}`), el('span', '', `${operations.length} operations`), openapi)));
    main.firstElementChild.id = 'top';
    const none = el('p', 'none', 'Nothing matches. Try a path, an operation or a role.');
    none.hidden = true;
    main.append(none);
    const groups = [];
    for (const { name } of api.tags) {
      const title = name.replaceAll('-', ' ');
      const group = el('section', 'tag', el('h2', '', title));
      const heading = el('h2', '', title);
      side.append(heading);
      const items = [];
      for (const operation of operations.filter((one) => one.tag === name)) {
        const { method, path, id, data } = operation;
        const node = el('details', 'operation', el('summary', '', el('span', `method ${method}`, method.toUpperCase()),
          pathOf(path), el('span', 'name', id), el('span', 'lead', data.summary)));
        node.id = id;
        node.addEventListener('toggle', () => { if (node.open && node.childElementCount === 1) fill(node, operation); });
        const entry = link(`#${id}`, '', el('span', `method ${method}`, method === 'delete' ? 'DEL' : method.toUpperCase()), id);
        entry.title = data.summary;
        side.append(entry);
        group.append(node);
        const words = [method, path, id, name, data.summary, data.description || '', ...data['x-roles'],
          ...Object.values(data.responses).flatMap((one) => one['x-codes'] || [])].join(' ').toLowerCase();
        items.push({ node, entry, words });
      }
      main.append(group);
      groups.push({ group, heading, items });
    }
    const catalogue = el('div', 'catalogue');
    for (const one of api['x-error-codes']) {
      const row = el('div', '', el('code', '', one.code), el('b', '', String(one.status)), el('span', '', one.title));
      row.id = one.code;
      catalogue.append(row);
    }
    const errors = el('section', 'tag', el('h2', '', 'Error codes'), catalogue);
    main.append(errors);
    side.append(el('h2', '', 'Errors'), link('#error-codes', '', 'Error codes'));
    errors.id = 'error-codes';

    const search = byId('search');
    const look = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { group, heading, items } of groups) {
        let some = false;
        for (const item of items) {
          const fits = words.every((word) => item.words.includes(word));
          item.node.hidden = !fits;
          item.entry.hidden = !fits;
          some = some || fits;
          shown += fits ? 1 : 0;
        }
        group.hidden = !some;
        heading.hidden = !some;
      }
      none.hidden = shown > 0;
    };
    search.addEventListener('input', look);

    const menu = byId('menu');
    const toggle = (open) => {
      side.classList.toggle('open', open);
      menu.setAttribute('aria-expanded', String(open));
    };
    menu.addEventListener('click', () => toggle(!side.classList.contains('open')));
    main.addEventListener('click', () => toggle(false));
    addEventListener('keydown', (event) => {
      if (event.key === '/' && !/INPUT|TEXTAREA/.test(document.activeElement.tagName)) {
        event.preventDefault();
        search.focus();
      }
      if (event.key === 'Escape') {
        toggle(false);
        if (document.activeElement === search) {
          search.value = '';
          look();
        }
      }
    });
    const go = () => {
      let id = location.hash.slice(1);
      try { id = decodeURIComponent(id); } catch { /* shown as it is */ }
      const target = byId(id);
      toggle(false);
      for (const entry of side.querySelectorAll('[aria-current]')) entry.removeAttribute('aria-current');
      if (!target) return;
      const entry = [...side.querySelectorAll('a')].find((one) => one.hash === `#${id}`);
      if (entry) {
        entry.setAttribute('aria-current', 'true');
        entry.scrollIntoView({ block: 'nearest' });
      }
      if (target.hidden) {
        search.value = '';
        look();
      }
      if (target.tagName === 'DETAILS') target.open = true;
      target.scrollIntoView();
    };
    addEventListener('hashchange', go);
    // A link to where one is already changes no hash.
    side.addEventListener('click', (event) => {
      const entry = event.target.closest('a');
      if (entry && entry.hash === location.hash) go();
    });
    go();
  };

  fetch('openapi.json')
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then((read) => { api = read; build(); })
    .catch((error) => { byId('state').textContent = `The document could not be loaded (${error.message}). Load the page again.`; });
})();
