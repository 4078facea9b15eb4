import type { AdoptedChanged, AdoptionRecorded } from '#adoptions/events';
import { adoptedFacts, changedFacts } from './adoption-facts.js';
import { adoptionTexts } from './adoption-texts.js';
import { sendLetter } from './letter.js';
import { practiceAdoptionsUrl, practiceRevisionsUrl, practiceUrl } from './page-url.js';
import type { Post } from './post.js';

/** Tells an author that another municipality has taken up their practice. Run twice it is the same mail. */
export const mailAdoption =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const news = payload as AdoptionRecorded;
    const facts = await adoptedFacts(post.database, news);
    if (facts === null) return;
    const { locale, title, municipality, slug } = facts;
    const texts = adoptionTexts[locale];
    await sendLetter(post, facts, {
      subject: texts.adopted.subject(municipality, title),
      heading: texts.adopted.heading,
      lead: texts.adopted.lead(municipality, title),
      rows: [
        { label: texts.municipality, text: municipality },
        { label: texts.stage, text: texts.stages[facts.stage] },
      ],
      open: texts.open,
      reason: texts.ofAuthor,
      url: (language) => practiceAdoptionsUrl(post.publicUrl, language, slug),
      messageId: `adoption.${news.adoptionId}.${news.readerId}`,
    });
  };

/** Tells who recorded an adoption that the practice has a new revision, or is retracted. Run twice it is the same mail. */
export const mailAdoptedChange =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const news = payload as AdoptedChanged;
    const facts = await changedFacts(post.database, news);
    if (facts === null) return;
    const { locale, title, slug, note } = facts;
    const texts = adoptionTexts[locale];
    const gone = news.revision === 0;
    const words = gone ? texts.retracted : texts.revised;
    await sendLetter(post, facts, {
      subject: words.subject(title),
      heading: words.heading,
      lead: words.lead(title),
      rows: [
        { label: texts.practice, text: title },
        ...(note === null ? [] : [{ label: gone ? texts.why : texts.changed, text: note }]),
      ],
      open: texts.open,
      reason: texts.ofAdopter,
      url: (language) => (gone ? practiceUrl : practiceRevisionsUrl)(post.publicUrl, language, slug),
      messageId: `adopted.${news.practiceId}.${news.revision}.${news.readerId}`,
    });
  };
