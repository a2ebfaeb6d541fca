#!/bin/sh
# What the image of the PostgreSQL project does at its first start, as far as the tests rely on it: a cluster with the
# user, password and database of the environment, made by a server that only listens on a socket, then the command given.
set -eu
export PATH=/usr/local/pgsql/bin:/usr/bin:/bin PGDATA=/var/lib/postgresql/data
umask 077
printf '%s\n' "$POSTGRES_PASSWORD" >/tmp/password
initdb -D "$PGDATA" -U "${POSTGRES_USER:-postgres}" --pwfile=/tmp/password -A scram-sha-256 -E UTF8 \
    --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C
rm /tmp/password
echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
printf "listen_addresses = '*'\nunix_socket_directories = '/tmp'\n" >>"$PGDATA/postgresql.conf"
pg_ctl -D "$PGDATA" -w -o "-c listen_addresses=''" start
pg_ctl -D "$PGDATA" -w -m fast stop
exec "$@"
