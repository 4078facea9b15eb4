import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, isUuid } from '#kernel';
import { Database, helsinkiToday, type Selection, Statement } from '#platform';
import { writes } from '../posts/practice-facts.js';
import { fairest, isOpen, mayReview, notAskedYet, pool } from './candidates.js';
import { ownReviewShape, reviewerShape, teamReviewShape, toldReviewShape } from './review-shape.js';

/** Most of a list that nobody pages through. */
const most = 200;

/** Reviews of practices: for who was asked, for the project team, and for those who wrote what was reviewed. */
@Injectable()
export class ReviewsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that wait first, the first due before. */
  own(accountId: AccountId, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, ownReviewShape);
    return this.nodes(
      statement,
      `SELECT ${node} AS node FROM practice_review v JOIN practice p ON p.id = v.practice_id
       WHERE v.account_id = ${statement.param(accountId)}::uuid
       ORDER BY (${isOpen}) DESC, CASE WHEN ${isOpen} THEN v.due_on END, v.asked_at DESC, v.id LIMIT ${most}`,
    );
  }

  /** Null for anyone else, as where there is none. */
  async ownById(accountId: AccountId, id: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, ownReviewShape);
    const [found] = await this.nodes(
      statement,
      `SELECT ${node} AS node FROM practice_review v JOIN practice p ON p.id = v.practice_id
       WHERE v.id = ${statement.param(id)}::uuid AND v.account_id = ${statement.param(accountId)}::uuid`,
    );
    return found ?? null;
  }

  /** Null for who has not offered themself. */
  async ownOffer(accountId: AccountId, selection: Selection): Promise<unknown | null> {
    const statement = new Statement();
    const node = statement.object(selection, reviewerShape);
    const [found] = await this.nodes(
      statement,
      `SELECT ${node} AS node FROM practice_reviewer w JOIN account a ON a.id = w.account_id
       WHERE w.ended_at IS NULL AND w.account_id = ${statement.param(accountId)}::uuid`,
    );
    return found ?? null;
  }

  /** What reviewers said of a practice in rounds that are over: for those who write it. The last first. */
  async told(accountId: AccountId, practiceId: string, selection: Selection): Promise<unknown[]> {
    if (!isUuid(practiceId)) return [];
    const statement = new Statement();
    const node = statement.object(selection, toldReviewShape);
    return this.nodes(
      statement,
      `SELECT ${node} AS node FROM practice_review v JOIN practice p ON p.id = v.practice_id
       WHERE p.id = ${statement.param(practiceId)}::uuid AND ${writes(`${statement.param(accountId)}::uuid`)}
         AND v.given_at IS NOT NULL AND v.closed_at IS NOT NULL ORDER BY v.round DESC, v.id LIMIT ${most}`,
    );
  }

  /** All of a practice, for the project team: the last round first. */
  async ofPractice(practiceId: string, selection: Selection): Promise<unknown[]> {
    if (!isUuid(practiceId)) return [];
    const statement = new Statement();
    const node = statement.object(selection, teamReviewShape);
    return this.nodes(
      statement,
      `SELECT ${node} AS node FROM practice_review v JOIN practice p ON p.id = v.practice_id
       WHERE p.id = ${statement.param(practiceId)}::uuid ORDER BY v.round DESC, v.asked_at, v.id LIMIT ${most}`,
    );
  }

  /** What waits although its day is over. */
  late(selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, teamReviewShape);
    return this.nodes(
      statement,
      `SELECT ${node} AS node FROM practice_review v JOIN practice p ON p.id = v.practice_id
       WHERE ${isOpen} AND v.due_on < ${helsinkiToday} ORDER BY v.due_on, v.id LIMIT ${most}`,
    );
  }

  /** Who may be asked of a practice, in the order in which it is fair to ask them: the first are suggested. */
  async candidates(practiceId: string, selection: Selection): Promise<unknown[]> {
    if (!isUuid(practiceId)) return [];
    const statement = new Statement();
    const node = statement.object(selection, reviewerShape);
    return this.nodes(
      statement,
      `SELECT ${node} AS node FROM ${pool} JOIN practice p ON p.id = ${statement.param(practiceId)}::uuid
       WHERE p.submitted_at IS NOT NULL AND ${mayReview} AND ${notAskedYet} ORDER BY ${fairest} LIMIT ${most}`,
    );
  }

  /** Everyone who reviews, or has offered to: who waits for an answer first. */
  reviewers(selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, reviewerShape);
    return this.nodes(
      statement,
      `SELECT ${node} AS node FROM practice_reviewer w JOIN account a ON a.id = w.account_id
       WHERE w.ended_at IS NULL ORDER BY w.approved_at IS NOT NULL, a.name, w.id LIMIT ${most}`,
    );
  }

  private async nodes(statement: Statement, text: string): Promise<unknown[]> {
    const rows = await this.database.read<{ node: unknown }>(text, statement.values);
    return rows.map(({ node }) => node);
  }
}
