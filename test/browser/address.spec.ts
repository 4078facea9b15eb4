import { type Browser, expect, type Page, test } from '@playwright/test';
import { community } from './addresses.ts';
import { check } from './check-page.ts';
import { linkIn, mailTo, scan } from './mails.ts';

const words = {
  fi: {
    axe: true,
    signIn: '/fi/kirjaudu',
    email: 'Sähköpostiosoite',
    sendLink: 'Lähetä kirjautumislinkki',
    newAccount: /Luo tili/,
    name: 'Nimi',
    interest: 'Seuraan, mitä kunnissa tehdään',
    open: 'Luo tili',
    details: '/fi/oma/tiedot',
    change: 'Vaihda',
    page: 'Sähköpostiosoite',
    newAddress: 'Uusi osoite',
    send: 'Lähetä vahvistuslinkki',
    same: /^Tämä on jo osoitteesi/,
    sent: /Lähetimme linkin osoitteeseen/,
    confirmMail: /Vahvista uusi osoitteesi/,
    confirm: 'Vahvista osoite',
    waits: /Osoitteesi vaihtuu/,
    told: /Tilisi osoite on vaihtumassa/,
    stop: 'Pysäytä vaihto',
    stopped: 'Vaihto on pysäytetty',
    stoppedMail: /Osoitteen vaihto on pysäytetty/,
    over: 'Tämä vaihto ei ole enää voimassa',
    enter: 'Kirjaudu sisään',
    signedOut: /\/fi\/kirjaudu\?/,
    byPassword: 'Kirjaudu salasanalla',
    password: 'Salasana',
    wrong: /^Sähköpostiosoite tai salasana on väärä/,
    forgot: 'Unohditko salasanan?',
    signInMail: /Kirjautumislinkkisi/,
    newPassword: 'Uusi salasana',
    set: 'Aseta salasana',
    saved: 'Salasana on tallennettu',
    my: '/fi/oma',
  },
  sv: {
    axe: false,
    signIn: '/sv/logga-in',
    email: 'E-postadress',
    sendLink: 'Skicka en inloggningslänk',
    newAccount: /Skapa ett konto/,
    name: 'Namn',
    interest: 'Jag följer vad kommunerna gör',
    open: 'Skapa konto',
    details: '/sv/mina-sidor/uppgifter',
    change: 'Byt',
    page: 'E-postadress',
    newAddress: 'Ny adress',
    send: 'Skicka en bekräftelselänk',
    same: /^Det här är redan din adress/,
    sent: /Vi skickade en länk till/,
    confirmMail: /Bekräfta din nya adress/,
    confirm: 'Bekräfta adressen',
    waits: /Din adress byts/,
    told: /Adressen för ditt konto håller på att bytas/,
    stop: 'Stoppa bytet',
    stopped: 'Bytet har stoppats',
    stoppedMail: /Bytet av adress har stoppats/,
    over: 'Det här bytet gäller inte längre',
    enter: 'Logga in',
    signedOut: /\/sv\/logga-in\?/,
    byPassword: 'Logga in med lösenord',
    password: 'Lösenord',
    wrong: /^E-postadressen eller lösenordet är fel/,
    forgot: 'Har du glömt lösenordet?',
    signInMail: /Din inloggningslänk/,
    newPassword: 'Nytt lösenord',
    set: 'Välj lösenord',
    saved: 'Lösenordet har sparats',
    my: '/sv/mina-sidor',
  },
};

/** Without JavaScript in Swedish; axe, which looks at the pages in Finnish, is a script itself. */
const onPage = async (browser: Browser, { axe }: { axe: boolean }): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: axe })).newPage();

/** Someone new, whose account nobody else plays with. */
async function opened(browser: Browser, t: (typeof words)['fi'], email: string): Promise<Page> {
  const page = await onPage(browser, t);
  await page.goto(community + t.signIn);
  await page.getByLabel(t.email).fill(email);
  await page.getByRole('button', { name: t.sendLink }).click();
  await page.goto(linkIn(await mailTo(page, email, t.newAccount)));
  await page.getByLabel(t.name).fill('Uusi Testaaja');
  await page.getByLabel(t.interest).check();
  await page.getByRole('button', { name: t.open }).click();
  await expect(page).toHaveURL(community + t.my);
  return page;
}

for (const locale of ['fi', 'sv'] as const) {
  const t = words[locale];
  const looks = (page: Page, url: string) => (t.axe ? check(page, url) : page.goto(url));

  test(`[${locale}] a person changes their address and confirms it; the old address stops it, and all sign-ins end`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const [old, wanted] = [`vanha-${locale}@muutto.example`, `uusi-${locale}@muutto.example`];
    const page = await opened(browser, t, old);
    await page.goto(community + t.details);
    await page.getByRole('link', { name: new RegExp(`^${t.change}`) }).click();
    await page.getByLabel(t.newAddress).fill(old.toUpperCase());
    await page.getByRole('button', { name: t.send }).click();
    await expect(page.getByRole('link', { name: t.same })).toBeVisible();
    await page.getByLabel(t.newAddress).fill(wanted);
    await page.getByRole('button', { name: t.send }).click();
    await expect(page.getByRole('heading', { name: t.sent })).toBeVisible();
    await looks(page, page.url());

    const confirmLink = linkIn(await mailTo(page, wanted, t.confirmMail));
    await scan(page, confirmLink);
    await looks(page, confirmLink);
    await page.getByRole('button', { name: t.confirm }).click();
    await expect(page.getByRole('heading', { name: t.waits })).toBeVisible();
    await looks(page, page.url());

    const elsewhere = await onPage(browser, t);
    const stopLink = linkIn(await mailTo(elsewhere, old, t.told));
    await scan(elsewhere, stopLink);
    await looks(elsewhere, stopLink);
    await elsewhere.getByRole('button', { name: t.stop }).click();
    await expect(elsewhere.getByRole('heading', { name: t.stopped, exact: true })).toBeVisible();
    await looks(elsewhere, elsewhere.url());
    await mailTo(elsewhere, old, t.stoppedMail);
    await page.goto(community + t.my);
    await expect(page).toHaveURL(t.signedOut);
    await elsewhere.goto(stopLink);
    await expect(elsewhere.getByRole('heading', { name: t.over })).toBeVisible();
  });

  test(`[${locale}] a person who has forgotten their password sets a new one by a mailed link, and is not asked for the old one`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const email = `muistamaton-${locale}@muutto.example`;
    await opened(browser, t, email);
    const page = await onPage(browser, t);
    const enter = async (password: string) => {
      await page.goto(community + t.signIn);
      await page.getByRole('link', { name: t.byPassword }).click();
      await page.getByLabel(t.email).fill(email);
      await page.getByLabel(t.password, { exact: true }).fill(password);
      await page.getByRole('button', { name: t.enter, exact: true }).click();
    };
    await enter('ei tämä kuitenkaan');
    await expect(page.getByRole('link', { name: t.wrong })).toBeVisible();
    await page.getByRole('link', { name: t.forgot }).click();
    await page.getByLabel(t.email).fill(email);
    await page.getByRole('button', { name: t.sendLink }).click();
    await page.goto(linkIn(await mailTo(page, email, t.signInMail)));
    await page.getByRole('button', { name: t.enter, exact: true }).click();
    await page.getByLabel(t.newPassword).fill('metsän hiljaisuus 5');
    await page.getByRole('button', { name: t.set }).click();
    await expect(page.getByText(t.saved)).toBeVisible();
    await page.context().clearCookies();
    await enter('metsän hiljaisuus 5');
    await expect(page).toHaveURL(community + t.my);
  });
}
