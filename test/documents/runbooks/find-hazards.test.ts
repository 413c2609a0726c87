import { expect, test } from 'vitest';
import { findExposed } from '../../../src/documents/runbooks/find-exposed.ts';
import { findHazards } from '../../../src/documents/runbooks/find-hazards.ts';
import { readGrade } from '../../../src/documents/runbooks/read-grade.ts';

test.each([
  'rm -rf data',
  'rm -r data/index.old',
  'DROP TABLE users;',
  'delete from orders',
  'docker compose down -v',
  'docker system prune -a',
  'terraform destroy',
  'kubectl delete pvc data',
  'redis-cli FLUSHALL',
  'git reset --hard HEAD~1',
  'git push --force',
  'pg_restore --clean -d db x.dump',
  'aws s3 rb s3://x --force',
  'helm uninstall shop',
  'dd if=/dev/zero of=/dev/sda',
  'find /tmp -name x -delete',
  'celery -A app purge -f',
])('%s destroys', (command) => {
  expect(findHazards(command, 7)).toMatchObject([{ kind: 'destroys', line: 7 }]);
});

test.each([
  'docker compose restart db',
  'docker-compose down',
  'systemctl stop app',
  'kubectl delete pod x',
  'kubectl rollout restart deploy/x',
  'kill -9 12',
  'sudo reboot',
  'SELECT pg_terminate_backend(1)',
])('%s interrupts', (command) => {
  expect(findHazards(command, 1)).toMatchObject([{ kind: 'interrupts' }]);
});

test.each([
  'ls -la',
  'kubectl get pods',
  'docker compose ps',
  'git status',
  'grep -rf patterns .',
  '# rm -rf /',
  'terraform plan',
  'curl https://example.com/delete',
  'docker logs app',
  'cp a b',
])('%s takes nothing away', (command) => {
  expect(findHazards(command, 1)).toEqual([]);
});

test('each thing is named once, at its first line', () => {
  expect(findHazards('ls\nrm -rf a\nrm -rf b', 10)).toMatchObject([{ line: 11 }]);
});

const kinds = (text: string) => findExposed(text, 1).map(({ kind }) => kind);

test.each([
  ['curl -H "Authorization: Bearer abcdef1234567890" x', 'secret'],
  ['export API_KEY=Zk39ffQ0aa', 'secret'],
  ['psql postgres://app:hunter2x@db/app', 'secret'],
  ['mysql -u root -pS3cretPass db', 'secret'],
  ['cd /home/anna/shop', 'home'],
  ['type C:\\Users\\anna\\x', 'home'],
  ['ssh 10.2.3.4', 'host'],
  ['curl http://db01.corp/health', 'host'],
])('%s gives a %s away', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

test.each([
  'curl -H "Authorization: Bearer $TOKEN" x',
  'export API_KEY=<your-key>',
  'psql postgres://app:$PASS@db/app',
  'cd ~/shop',
  'cd /home/<user>/shop',
  'curl http://localhost:8000',
  'curl http://api.shop.svc.cluster.local',
  'password=changeme',
  'token = get_token()',
  'secret_name: gitlab-rails-secret',
  'PASSWORD_FILE=/run/secrets/db1',
  'route 10.0.0.0',
  'curl https://example.com',
  'echo 1.2.3.4',
])('%s gives nothing away', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('no problem shows a secret', () => {
  expect(findExposed('TOKEN=abcdefgh1jkl', 3)).toEqual([{ kind: 'secret', text: 'abc…', line: 3 }]);
});

test('long words in long sentences ask for more years of school; short texts and texts without spaces for none that can be told', () => {
  const easy = Array(20).fill('Stop it. Look at it. Start it.');
  const hard = Array(5).fill(
    'Notwithstanding aforementioned considerations, operational responsibilities necessitate comprehensive organisational coordination throughout interdependent infrastructures',
  );
  expect(readGrade(hard)).toBeGreaterThan(readGrade(easy) ?? 99);
  expect(readGrade(['Stop it.'])).toBeNull();
  expect(readGrade(Array(60).fill('障害対応の手順を確認する。'))).toBeNull();
});
