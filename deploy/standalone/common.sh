# Shared by start, stop and token. Sourced, not run.
root=$(cd "$here/../.." && pwd)
version=1.0.0-SNAPSHOT
jar=$here/target/standalone-$version-exec.jar

# Small and quick to start rather than fast for long; Kafka asks for the last two.
jvm_options=(-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true
    -Dfile.encoding=UTF-8 -Dorg.springframework.boot.logging.LoggingSystem=none
    -Dlogback.configurationFile=logback-standalone.xml --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)

fail() {
    echo "$1" >&2
    exit 1
}

default_data() {
    if [ "$(id -u)" = 0 ]; then
        echo /var/lib/trellis
    else
        local home=${XDG_DATA_HOME:-${HOME:+$HOME/.local/share}}
        [ -n "$home" ] || fail "No home folder is known: name a data folder with --data."
        echo "$home/trellis"
    fi
}

is_jdk25() {
    [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])'
}

find_jdk() {
    local on_path home
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/*; do
        if [ -n "$home" ] && is_jdk25 "$home"; then
            echo "$home"
            return
        fi
    done
    fail "JDK 25 was not found: install it, or set JAVA_HOME to where it is."
}

# Newer than the last build by us and than the last by Maven alone; the jar itself carries a fixed date.
needs_build() {
    local stamp newer=()
    [ -f "$jar" ] || return 0
    # A folder that cannot be written to holds what was built for it.
    [ -w "$here/target" ] || return 1
    for stamp in "$here/target/built" "$here/target/standalone-$version.jar"; do
        [ ! -f "$stamp" ] || newer+=(-newer "$stamp")
    done
    [ -n "$(find "$root/pom.xml" "$root/shared-kernel" "$root/services" "$root/deploy/demonstration" "$here" \
        \( -name target -o -path '*/src/test' \) -prune -o ${newer[@]+"${newer[@]}"} \
        \( -name pom.xml -o -path '*/src/main/*' -type f \) -print -quit)" ]
}

build_if_needed() {
    export JAVA_HOME=$1
    if needs_build; then
        command -v mvn >/dev/null || fail "Maven was not found: install Maven 3.8 or later and put mvn on the PATH."
        mkdir -p "$here/target" 2>/dev/null || fail "The folder $here cannot be written to, and Trellis is not built yet."
        echo "Building Trellis (the first time, some minutes and a few hundred MB of libraries)"
        (cd "$root" && mvn -B -Dmaven.test.skip=true -Dspotless.check.skip=true -pl deploy/standalone -am package) 2>&1 |
            tee "$here/target/build.log" | show_progress || true
        grep -q 'BUILD SUCCESS' "$here/target/build.log" || {
            grep -E '^\[ERROR\]' "$here/target/build.log" | head -5 >&2
            fail "The build failed: see $here/target/build.log."
        }
        touch "$here/target/built"
    fi
    unpack_if_needed
}

# Unpacked it starts seconds sooner. Each build has a folder of its own, known by the jar's inode and change time (its
# date is fixed), because a Trellis that runs still reads from the one before.
program() {
    echo "$here/target/program-$(stat -c '%i-%Z' "$jar")"
}

unpack_if_needed() {
    local program former
    program=$(program)
    [ ! -d "$program" ] || return 0
    # shellcheck disable=SC2012
    ls -dt "$here"/target/program-* 2>/dev/null | tail -n +2 | while read -r former; do rm -rf "$former"; done || true
    rm -rf "$program.part"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$program.part" >/dev/null &&
        mv "$program.part" "$program" || fail "Trellis could not be unpacked into $program: is the disk full?"
    rehearse "$program"
}

# One start on empty data after each build, from which the Java runtime keeps what it loaded and linked: every later
# start takes about half the time. Where that does not succeed, or takes too long, all works as well, only slower.
rehearse() {
    local program=$1 stage said java ended=0
    echo "Rehearsing the start once, so that later ones are quick"
    stage=$(mktemp -d) && chmod 711 "$stage" || return 0
    said=$program/rehearsal.log
    : >"$said"
    # What was kept is written while it ends, which on a busy machine takes longer than the start.
    timeout -k 120 150 "$JAVA_HOME/bin/java" "${jvm_options[@]}" "-XX:AOTCacheOutput=$program/trellis.aot.part" \
        -cp "$(class_path)" trellis.standalone.StandaloneApplication start "--data=$stage" \
        "--port=$((20000 + $$ % 20000))" --empty >"$said" 2>&1 </dev/null &
    java=$!
    while kill -0 "$java" 2>/dev/null && ! grep -q '^Trellis is ready: ' "$said"; do sleep 0.2; done
    kill -TERM "$java" 2>/dev/null || true
    wait "$java" 2>/dev/null || ended=$?
    # 143: ended because it was told to, and not because its time was over.
    [ "$ended" != 143 ] || mv "$program/trellis.aot.part" "$program/trellis.aot" 2>/dev/null || true
    rm -rf "$stage" "$program"/trellis.aot.part*
}

# The cache belongs to the very Java that made it; another one leaves it alone without a word.
aot_options() {
    echo "-XX:AOTCache=$(program)/trellis.aot"
    echo "-Xlog:aot*=off,cds*=off,class+path=off"
}

# One line per module, and how many files came meanwhile.
show_progress() {
    awk '
        /^Downloaded from|^\[INFO\] Downloaded from|^Progress/ { n++; if (n % 100 == 0) { printf "  %d files fetched\n", n; fflush() } next }
        /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ { print "  " $3 " " $NF; fflush() }'
}

class_path() {
    echo "$(program)/standalone-$version-exec.jar"
}

# The pid in the file, if the process that it was written for still runs: a pid alone may be somebody else by now.
recorded() {
    local pid tick
    [ -f "$1" ] && read -r pid tick <"$1" && runs "$pid" "$tick" && echo "$pid"
}

# runs PID TICK: whether the process that the kernel began at that tick still runs.
runs() {
    local pid=$1 tick=$2 stat
    [ -n "$pid" ] && [ -r "/proc/$pid/stat" ] || return 1
    stat=$(cat "/proc/$pid/stat" 2>/dev/null) || return 1
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    [ "$1" != Z ] && [ "${20}" = "$tick" ]
}
