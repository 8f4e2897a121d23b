// Three hosts that anybody can have. nginx and Apache are told nothing about the site but what our examples tell them.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { startProgram } from './program.mjs';

const run = promisify(execFile);

// Somewhere below the root of a host, with the slash of a folder.
async function placeBelow(root, base, put) {
  const place = join(root, base.slice(1, -1));
  await mkdir(dirname(place), { recursive: true });
  await put(place);
}

// What an example tells its reader to replace, replaced; a value that it no longer names is an error.
async function example(name, values) {
  let text = await readFile(new URL(`../../../public/hosting/${name}`, import.meta.url), 'utf8');
  for (const [value, ours] of values) {
    if (!text.includes(value)) throw new Error(`${name} does not name ${value}`);
    text = text.replaceAll(value, ours);
  }
  return text;
}

function tool(name) {
  const found = process.env[name];
  if (!found) throw new Error(`${name} is not set: run "make tools-hosts" and "source .tools/hosts.env"`);
  return found;
}

// Libraries that were unpacked beside a server instead of installed.
const libraries = () => (process.env.HOST_LIBRARIES ? { LD_LIBRARY_PATH: process.env.HOST_LIBRARIES } : {});

function python(folder, base) {
  return async (port, home) => {
    const root = join(home, 'root');
    await placeBelow(root, base, (place) => symlink(folder, place));
    return { program: tool('PYTHON'), words: ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, `${port}`] };
  };
}

function nginx(folder, base) {
  return async (port, home) => {
    const brotli = process.env.NGINX_BROTLI;
    // A name that needs no quotes, wherever the folder is.
    await symlink(folder, join(home, 'site'));
    const site = await example('nginx.conf', [
      ['/srv/palmares/', join(home, 'site/')],
      ['/palmares/', base],
      ...(brotli ? [['# brotli_static on;', 'brotli_static on;']] : []),
    ]);
    await writeFile(join(home, 'nginx.conf'), `
      ${brotli ? `load_module "${brotli}";` : ''}
      daemon off;
      master_process off;
      pid nginx.pid;
      error_log stderr;
      events {}
      http {
        access_log off;
        client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
        server {
          listen 127.0.0.1:${port};
          ${site}
        }
      }`);
    return { program: tool('NGINX'), words: ['-e', 'stderr', '-p', home, '-c', 'nginx.conf'], env: libraries() };
  };
}

// Some builds have a few of these inside; then there is no file to load.
const APACHE_MODULES = 'mpm_event unixd authz_core dir autoindex mime filter deflate alias headers rewrite'.split(' ');

function apache(folder, base) {
  return async (port, home) => {
    const modules = tool('APACHE_MODULES');
    const present = APACHE_MODULES.filter((name) => existsSync(join(modules, `mod_${name}.so`)));
    const root = join(home, 'root');
    await placeBelow(root, base, async (place) => {
      await cp(folder, place, { recursive: true });
      await writeFile(join(place, '.htaccess'), await example('apache.htaccess', [['/palmares/', base]]));
    });
    // A server that root starts reads as somebody else, and whoever built the site may keep it from others.
    await run('chmod', ['-R', 'a+rX', root]);
    // The types that Apache always had, and all that Debian does to the files of a site unless it is told otherwise.
    await writeFile(join(home, 'mime.types'), 'text/html html\ntext/css css\ntext/plain txt\napplication/javascript js\n'
      + 'application/gzip gz\napplication/json json\napplication/xml xml\nimage/png png\nimage/svg+xml svg\n');
    await writeFile(join(home, 'httpd.conf'), `
      ${present.map((name) => `LoadModule ${name}_module "${join(modules, `mod_${name}.so`)}"`).join('\n')}
      ServerRoot "${home}"
      ServerName 127.0.0.1
      Listen 127.0.0.1:${port}
      DefaultRuntimeDir "${home}"
      PidFile httpd.pid
      ErrorLog /dev/stderr
      # Only read when root starts it.
      User "#65534"
      Group "#65534"
      StartServers 1
      TypesConfig mime.types
      AddType application/x-gzip .gz .tgz
      AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript application/javascript application/wasm
      DocumentRoot "${root}"
      <Directory "${root}">
        Options Indexes FollowSymLinks
        AllowOverride FileInfo Indexes
        Require all granted
      </Directory>
      <FilesMatch "^\\.ht">
        Require all denied
      </FilesMatch>`);
    return { program: tool('APACHE'), words: ['-f', join(home, 'httpd.conf'), '-D', 'FOREGROUND'], env: libraries() };
  };
}

// `hasExample` is whether we publish an example for it; `encodings` are the compressed copies that it can send.
export const HOSTS = [
  { name: 'Python', prepare: python, hasExample: false, encodings: [] },
  { name: 'nginx', prepare: nginx, hasExample: true, encodings: process.env.NGINX_BROTLI ? ['br', 'gzip'] : ['gzip'] },
  { name: 'Apache', prepare: apache, hasExample: true, encodings: ['br', 'gzip'] },
];

// Serves `folder` under `base`, as serve() does.
export async function serveFrom(host, folder, base) {
  const { port, close } = await startProgram(host.prepare(folder, base));
  const origin = `http://127.0.0.1:${port}`;
  return { origin, base, url: origin + base, close };
}
