import { SiteFooter } from '#ui';
import type { PageName } from '../path-words';
import { path } from '../paths';
import { useWords } from '../use-words';

export function PageFooter() {
  const { locale, t } = useWords();
  const links = (
    ...pages: Exclude<
      PageName,
      | 'circle'
      | 'ownCircle'
      | 'offer'
      | 'signInLink'
      | 'myDataFile'
      | 'noMoreTips'
      | 'tutorTerms'
      | 'ownRequest'
      | 'requestStep'
      | 'sparringFollowUp'
      | 'requestPair'
      | 'practice'
      | 'practiceFit'
      | 'practiceQuestion'
      | 'practiceAdoptions'
      | 'ownAdoption'
      | 'ownPractice'
      | 'ownReview'
      | 'ownPracticeText'
      | 'ownPracticeTranslation'
      | 'ownPracticeAuthors'
      | 'coauthorInvitations'
      | 'ownPracticeFields'
      | 'ownPracticeFiles'
    >[]
  ) => pages.map((page) => ({ href: path(locale, page), text: t(`page.${page}`) }));
  return (
    <SiteFooter
      name={t('service.name')}
      sentence={t('footer.sentence')}
      columns={[
        {
          heading: t('footer.service'),
          links: links('home', 'circles', 'tutors', 'practices', 'municipalities', 'siteMap'),
        },
        { heading: t('footer.information'), links: links('accessibility', 'privacy', 'cookies', 'licence') },
      ]}
      licences={t('footer.licences')}
    />
  );
}
