-- Who may do what with a centre's cases. Run it as a superuser in the database of the cases, once the
-- tables are there, and again after each new version of the program:
--
--   1. Make the owner and the database:
--        CREATE ROLE xubao_owner LOGIN PASSWORD '…';
--        CREATE DATABASE xubao OWNER xubao_owner;
--   2. Let the owner make the tables; again after each new version of the program:
--        XUBAO_STORE='postgres://xubao_owner:…@db.example/xubao' xubao desk stats
--   3. psql -d xubao -f roles.sql
--   4. An account for each window, and the centre that it belongs to:
--        CREATE ROLE desk_a1 LOGIN PASSWORD '…' IN ROLE xubao_window;
--        INSERT INTO members VALUES ('desk_a1', 'centre-a');
--      One for whoever counts, of one centre, or '*' for all:
--        CREATE ROLE province LOGIN PASSWORD '…' IN ROLE xubao_reader;
--        INSERT INTO members VALUES ('province', '*');
--
-- | Role           | May                                                        | May not                    |
-- |----------------|------------------------------------------------------------|----------------------------|
-- | xubao_owner    | make and change the tables; sees all centres               | be used by a window        |
-- | xubao_window   | see, make, change and erase the cases of its own centre    | see another centre's, make, |
-- |                |                                                            | change or drop a table, say |
-- |                |                                                            | which centre it belongs to  |
-- | xubao_reader   | count cases: what they are found by, not answers or notes  | change anything             |
--
-- Which centre a row belongs to follows from the role that logged in (members), not from a setting.

\set ON_ERROR_STOP on
BEGIN;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'xubao_window') THEN
        CREATE ROLE xubao_window NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'xubao_reader') THEN
        CREATE ROLE xubao_reader NOLOGIN;
    END IF;
END
$$;

-- nobody may do anything that is not said below
REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC, xubao_window, xubao_reader;
REVOKE ALL ON SCHEMA public FROM PUBLIC, xubao_window, xubao_reader;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, xubao_window, xubao_reader;
REVOKE ALL ON FUNCTION centre_of_window() FROM PUBLIC;

GRANT CONNECT ON DATABASE :"DBNAME" TO xubao_window, xubao_reader;
GRANT USAGE ON SCHEMA public TO xubao_window, xubao_reader;
GRANT EXECUTE ON FUNCTION centre_of_window() TO xubao_window, xubao_reader;
GRANT SELECT ON refinery_schema_history TO xubao_window, xubao_reader;

GRANT SELECT, INSERT, UPDATE, DELETE ON cases TO xubao_window;
GRANT SELECT, INSERT ON operations TO xubao_window;
GRANT SELECT, INSERT, UPDATE (about) ON history TO xubao_window; -- changed when a passphrase is set
GRANT SELECT, INSERT, UPDATE ON settings TO xubao_window;

GRANT SELECT (id, code, version, created, touched, flow, rules, day, stage, city, road, deadline, held_by,
    held_process, held_since, origin, origin_how, own_at, centre) ON cases TO xubao_reader;
GRANT SELECT ON settings TO xubao_reader;

COMMIT;
