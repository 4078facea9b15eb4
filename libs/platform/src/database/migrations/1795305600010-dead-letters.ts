import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the administration may see and do of the queue, whose tables only the worker may touch. The bodies are looked up
 * when they are called, as the queue makes its tables after these migrations have run.
 */
export class DeadLetters1795305600010 implements MigrationInterface {
  name = 'DeadLetters1795305600010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL ROLE kuntarinki_worker;

      -- First line of an error, without what could tell of a person: an address, with the name before it, and a part of
      -- a line that holds an @ in any spelling. Letters are told apart in all languages, whatever the database's locale.
      CREATE FUNCTION jobs.first_line(error text) RETURNS text
        LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
        DECLARE
          line text COLLATE pg_c_utf8 := split_part(replace(error, E'\\r', E'\\n'), E'\\n', 1);
        BEGIN
          -- A word that is cut could be an address without its end.
          IF length(line) > 500 THEN line := regexp_replace(left(line, 500), '\\S+$', ''); END IF;
          line := regexp_replace(line, '("[^"]*"\\s*|([[:upper:]]\\S*\\s+)+)?<[^<>]*(@|＠|%40)[^<>]*>', '…', 'g');
          line := regexp_replace(line, '("[^"]*"|[^\\s"]*)(@|＠|%40)\\S*', '…', 'gi');
          RETURN left(line, 300);
        END $$;

      -- What a job is about: the first id in its payload. Nothing else of the payload is told to anyone.
      CREATE FUNCTION jobs.object_of(payload json, OUT object_kind text, OUT object_id text)
        LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          IF json_typeof(payload) <> 'object' THEN RETURN; END IF;
          SELECT left(field.key, -2), field.value INTO object_kind, object_id
            FROM json_each_text(payload) WITH ORDINALITY AS field(key, value, position)
            WHERE field.key ~ '^[a-z][A-Za-z]{0,38}Id$'
              AND field.value ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
            ORDER BY field.position LIMIT 1;
        END $$;

      -- waiting: for its time or a free worker, not tried yet; retrying: failed, and will be tried again.
      CREATE FUNCTION jobs.counts(OUT waiting integer, OUT running integer, OUT retrying integer, OUT dead integer)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          SELECT count(*) FILTER (WHERE j.locked_at IS NULL AND j.attempts = 0),
              count(*) FILTER (WHERE j.locked_at IS NOT NULL),
              count(*) FILTER (WHERE j.locked_at IS NULL AND j.attempts > 0 AND j.attempts < j.max_attempts),
              count(*) FILTER (WHERE j.locked_at IS NULL AND j.attempts >= j.max_attempts)
            INTO waiting, running, retrying, dead FROM graphile_worker._private_jobs j;
        END $$;

      -- Jobs that failed and will be tried again, or the dead letters; the first to be tried, or to have died, first.
      CREATE FUNCTION jobs.list(dead boolean, size integer)
        RETURNS TABLE (id bigint, task text, object_kind text, object_id text, attempts integer, since timestamptz,
          next_at timestamptz, error text)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          RETURN QUERY
            SELECT j.id, t.identifier, o.object_kind, o.object_id, j.attempts::integer, f.at,
                CASE WHEN NOT list.dead THEN j.run_at END, jobs.first_line(j.last_error)
              FROM graphile_worker._private_jobs j
              JOIN graphile_worker._private_tasks t ON t.id = j.task_id
              CROSS JOIN LATERAL jobs.object_of(j.payload) o
              -- The queue does not write down when a job failed, but sets its next time by the instant and the attempts.
              CROSS JOIN LATERAL (SELECT greatest(j.updated_at, CASE WHEN j.last_error IS NOT NULL
                THEN j.run_at - exp(least(j.attempts, 10)) * interval '1 second' END)) AS f(at)
              WHERE j.locked_at IS NULL AND j.attempts > 0 AND (j.attempts >= j.max_attempts) = list.dead
              ORDER BY CASE WHEN list.dead THEN f.at ELSE j.run_at END, j.id
              LIMIT least(list.size, 100);
        END $$;

      -- No row: there is no such dead letter, perhaps because someone else was faster.
      CREATE FUNCTION jobs.dead_letter(id bigint) RETURNS TABLE (task text, object_kind text, object_id text)
        LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          RETURN QUERY
            SELECT t.identifier, o.object_kind, o.object_id
              FROM graphile_worker._private_jobs j
              JOIN graphile_worker._private_tasks t ON t.id = j.task_id
              CROSS JOIN LATERAL jobs.object_of(j.payload) o
              WHERE j.id = dead_letter.id AND j.locked_at IS NULL AND j.attempts >= j.max_attempts
              FOR UPDATE OF j;
        END $$;

      CREATE FUNCTION jobs.retry(id bigint) RETURNS TABLE (task text, object_kind text, object_id text)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          RETURN QUERY SELECT * FROM jobs.dead_letter(retry.id);
          IF FOUND THEN
            PERFORM graphile_worker.reschedule_jobs(ARRAY[retry.id], run_at := now(), attempts := 0);
          END IF;
        END $$;

      CREATE FUNCTION jobs.discard(id bigint) RETURNS TABLE (task text, object_kind text, object_id text)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          RETURN QUERY SELECT * FROM jobs.dead_letter(discard.id);
          IF FOUND THEN PERFORM graphile_worker.complete_jobs(ARRAY[discard.id]); END IF;
        END $$;

      REVOKE ALL ON FUNCTION jobs.first_line, jobs.object_of, jobs.counts, jobs.list, jobs.dead_letter, jobs.retry,
        jobs.discard FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION jobs.counts, jobs.list, jobs.retry, jobs.discard TO kuntarinki_app;
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
