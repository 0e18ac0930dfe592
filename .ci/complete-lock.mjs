/**
 * Optional packages of other platforms that a registry did not serve are missing from the lock file, and `npm ci`
 * refuses such a lock. Gives each an entry of its own, without a checksum; npm reads os and cpu and skips it here.
 * Run after every `npm install`: node .ci/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** `@biomejs/cli-android-arm64` runs on android and arm64 alone. */
const platformOf = (name) => {
  const words = name.split(/[-/@]/);
  const os = systems.filter(
    (system) => words.includes(system) || (system === 'android' && words.includes('androideabi')),
  );
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.includes('musl') || words.includes('musleabihf') ? { libc: ['musl'] } : {};
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}), ...libc };
};

/** Where npm would look, from the package outwards. */
const placesOf = (from, name) => {
  const steps = from.split('/node_modules/');
  const outwards = steps.map((_, index) => steps.slice(0, steps.length - index).join('/node_modules/'));
  return [...outwards.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`];
};

let added = 0;
for (const [from, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const isLocked = placesOf(from, name).some((place) => place in lock.packages);
    const platform = platformOf(name);
    if (isLocked || !/^\d/.test(version) || !platform.os) continue;
    lock.packages[`node_modules/${name}`] = { version, ...platform, ...(dev ? { dev } : {}), optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([left], [right]) => (left < right ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} entries added\n`);
