export { AutosaveStatus } from './autosave/autosave-status.js';
export {
  type ChangeValues,
  cancelCircleInput,
  cancelMeetingInput,
  changeFrom,
  changeOf,
  changeProblems,
  chosenIn,
  mayChange,
  meetingInput,
} from './circle-changes/change-values.js';
export { CircleChanges } from './circle-changes/circle-changes.js';
export { CircleFields } from './circle-form/circle-fields.js';
export { coHostChoices } from './circle-form/co-hosts.js';
export { DayNotes } from './circle-form/day-notes.js';
export { draftInput, readDay, readTime } from './circle-form/draft-input.js';
export { fieldsOf } from './circle-form/fields-of.js';
export { fillRows } from './circle-form/fill-rows.js';
export { halfTypedProblems, type Problem, problemsOf, summaryLine } from './circle-form/problem-words.js';
export type { FormRegisters } from './circle-form/registers.js';
export { emptyForm, type FormValues, valuesFrom, valuesOf } from './circle-form/values.js';
export { circleFormWords } from './circle-form/words.js';
export { Applications, type DecisionState } from './circle-seats/applications.js';
export { capacityError, capacityIn, seatsMayChange } from './circle-seats/capacity-answer.js';
export { CapacityForm, type CapacityState } from './circle-seats/capacity-form.js';
export { CapacityHistory } from './circle-seats/capacity-history.js';
export { decisionError, decisionIn } from './circle-seats/decision-answer.js';
export { FeedbackFigures } from './feedback/feedback-figures.js';
export { Button, ButtonLink } from './form/button.js';
export { Checkboxes, Radios, Select } from './form/choices.js';
export { ErrorSummary, type FormError } from './form/error-summary.js';
export { FileField, HintAndError, TextArea, TextField } from './form/field.js';
export { ChosenFilters, FilterGroup, FilterSelect, Filters } from './form/filters.js';
export { KeptForm } from './form/kept-form.js';
export { AdminHeader } from './frame/admin-header.js';
export { Breadcrumb } from './frame/breadcrumb.js';
export { SiteFooter } from './frame/site-footer.js';
export { SiteHeader } from './frame/site-header.js';
export { KeyFigures } from './lists/key-figures.js';
export { MeetingRow, Meetings } from './lists/meeting-row.js';
export { EmptyState, Notice } from './lists/notice.js';
export { Pagination } from './lists/pagination.js';
export { Row, Rows } from './lists/row.js';
export { Table } from './lists/table.js';
export { CoverageMap, type CoveredPlace } from './map/coverage-map.js';
export { DotMap } from './map/dot-map.js';
export { AdoptionGraph } from './practices/adoption-graph.js';
export { Difference } from './practices/difference.js';
export {
  type PracticeFieldKind,
  practiceFieldKinds,
  practiceFieldValues,
  practiceFieldWords,
} from './practices/field-words.js';
export { Markdown } from './practices/markdown.js';
export { fieldTexts, PracticeFieldsList } from './practices/practice-fields-list.js';
export { PracticeText } from './practices/practice-text.js';
export {
  type PracticeSection,
  type PracticeStatusCode,
  practiceLooks,
  practiceSections,
  practiceWords,
} from './practices/practice-words.js';
export { SeatMeter } from './seats/seat-meter.js';
export { type Status, StatusTag } from './seats/status-tag.js';
export { choicesOf, choiceWords } from './sparring/choice-words.js';
export { FollowUpFacts } from './sparring/follow-up-facts.js';
export { dayOf, FeedbackAverages, HeldFacts, ReportFacts } from './sparring/held-facts.js';
export { heldWords } from './sparring/held-words.js';
export { ProgrammeList } from './sparring/programme-list.js';
export {
  type ProgrammeKindCode,
  type ProgrammeLeaderCode,
  programmeKinds,
  programmeLeaders,
  programmeWords,
} from './sparring/programme-words.js';
export {
  RequestFactsList,
  type RequestStep,
  RequestTimeline,
  requestRows,
  requestSteps,
} from './sparring/request-facts.js';
export { requestLooks, requestWords, type SparringStatusCode } from './sparring/request-words.js';
export { TermsForm } from './sparring/terms-form.js';
export { TermsList } from './sparring/terms-list.js';
export { type TermsValues, termsErrors, termsFrom, termsInput, valuesOfTerms } from './sparring/terms-values.js';
export { readDate } from './typed-date.js';
