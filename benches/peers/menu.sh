#!/bin/sh
# A menu by whiptail or dialog, which take the same arguments.
number=0
while read -r line; do
    number=$((number + 1))
    set -- "$@" "$number" "$line"
done < options.txt
program=$1
shift
exec "$program" --menu "怎么离职的？ How did it end?" 22 70 10 "$@"
