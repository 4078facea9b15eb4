import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  appDirectory: 'app',
  buildDirectory: '../../../dist/apps/admin/web',
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
