import { index, type RouteConfig, route } from '@react-router/dev/routes';
import { locales } from '#kernel';
import { type PageName, paths } from './paths';

const files: Record<PageName, string> = {
  circles: 'routes/circles.tsx',
  circle: 'routes/circle.tsx',
  signIn: 'routes/sign-in.tsx',
};

/** Every page stands in each language under its own words. */
export default [
  index('routes/choose-language.tsx'),
  ...locales.flatMap((locale) =>
    (Object.keys(files) as PageName[]).map((page) =>
      route([locale, paths[page][locale]].filter(Boolean).join('/'), files[page], { id: `${locale}/${page}` }),
    ),
  ),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
