import type { CircleAddressesReader } from '#circles';
import { locales } from '#kernel';
import type { PracticeAddressesReader } from '#practices';
import { pageUrls, siteMapIndex, urlsBegin, urlsEnd, versionUrls } from './site-map.js';

/** What a file may have by the protocol of site maps, and how many practices are in memory at once. */
const usual = { mostUrls: 50_000, portion: 1000 };

/** The files of the site map: one, or, where that would have too many addresses, an index of several. */
export class SiteMapFiles {
  constructor(
    private readonly practices: Pick<PracticeAddressesReader, 'count' | 'portion'>,
    private readonly circles: Pick<CircleAddressesReader, 'all'>,
    private readonly origin: string,
    private readonly limits = usual,
  ) {}

  async whole(): Promise<AsyncIterable<string> | string[]> {
    const count = await this.practices.count();
    const pages = await this.urlsOfPages();
    const addresses = pages.split('<url>').length - 1 + count * locales.length;
    if (addresses <= this.limits.mostUrls) return this.urls(pages, { skip: 0, most: this.practicesAFile });
    const parts = Array.from({ length: Math.ceil(count / this.practicesAFile) }, (_, n) => `practices-${n + 1}`);
    return [siteMapIndex(['pages', ...parts].map((part) => `${this.origin}/sitemap-${part}.xml`))];
  }

  /** What an index names; null where it names nothing such. */
  async part(name: string): Promise<AsyncIterable<string> | string[] | null> {
    if (name === 'pages') return [urlsBegin, await this.urlsOfPages(), urlsEnd];
    const number = Number(/^practices-([1-9]\d{0,4})$/.exec(name)?.[1] ?? 0);
    const skip = (number - 1) * this.practicesAFile;
    if (number === 0 || skip >= (await this.practices.count())) return null;
    return this.urls('', { skip, most: this.practicesAFile });
  }

  /** So many practices have, in all languages, no more addresses than a file may have. */
  private get practicesAFile(): number {
    return Math.floor(this.limits.mostUrls / locales.length);
  }

  private async urlsOfPages(): Promise<string> {
    const circles = await this.circles.all();
    return (
      pageUrls(this.origin) + circles.map((circle) => versionUrls({ page: 'circles', ...circle }, this.origin)).join('')
    );
  }

  /** Practices come by portions: how much is in memory does not grow with them. */
  private async *urls(before: string, { skip, most }: { skip: number; most: number }): AsyncGenerator<string> {
    yield urlsBegin + before;
    let left = most;
    let from: { skip: number } | { after: string } = { skip };
    while (left > 0) {
      const wanted = Math.min(this.limits.portion, left);
      const found = await this.practices.portion(from, wanted);
      yield found.map((practice) => versionUrls({ page: 'practices', ...practice }, this.origin)).join('');
      const last = found.at(-1);
      if (last === undefined || found.length < wanted) break;
      left -= wanted;
      from = { after: last.id };
    }
    yield urlsEnd;
  }
}
