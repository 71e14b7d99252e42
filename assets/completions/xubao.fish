# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_xubao_global_optspecs
    string join \n lang= today= flows= pack= fast plain no-save drafts= store= new case= kiosk idle= color= h/help V/version
end

function __fish_xubao_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_xubao_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_xubao_using_subcommand
    set -l cmd (__fish_xubao_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c xubao -n "__fish_xubao_needs_command" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_needs_command" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_needs_command" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_needs_command" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_needs_command" -l drafts -d '保存回答的文件夹；也可用环境变量 XUBAO_DRAFTS Folder of the saved answers; also XUBAO_DRAFTS' -r -F
complete -c xubao -n "__fish_xubao_needs_command" -l store -d '中心的数据库 postgres://…；也可用环境变量 XUBAO_STORE A centre\'s database postgres://…; also XUBAO_STORE' -r
complete -c xubao -n "__fish_xubao_needs_command" -l case -d '打开这个编号的个案 Open the case of this code' -r
complete -c xubao -n "__fish_xubao_needs_command" -l idle -d '多少秒没人按键就提醒，再过 30 秒清除；默认 120 After so many seconds without a key it warns, and wipes 30 seconds later; by default 120' -r
complete -c xubao -n "__fish_xubao_needs_command" -l color -d '颜色 Colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c xubao -n "__fish_xubao_needs_command" -l fast -d '输入编号就进入下一题 A digit answers and moves on'
complete -c xubao -n "__fish_xubao_needs_command" -l plain -d '逐行问答，适合读屏软件 Questions as plain lines, for screen readers'
complete -c xubao -n "__fish_xubao_needs_command" -l no-save -d '不读取也不保存回答 Neither read nor save answers'
complete -c xubao -n "__fish_xubao_needs_command" -l new -d '删除上次的回答，重新开始 Delete the saved answers and begin anew'
complete -c xubao -n "__fish_xubao_needs_command" -l kiosk -d '放在公共场所：什么都不保存，没人用就清除，退不出去；部署方法见 assets/CENTRE.md For a public place: saves nothing, wipes when nobody is there, cannot be left; assets/CENTRE.md tells how to set it up'
complete -c xubao -n "__fish_xubao_needs_command" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_needs_command" -s V -l version -d '显示版本 Show the version'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "plan" -d '由回答文件得出办事清单 Make the checklist from a file of answers'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "what-if" -d '如果换一个回答或换一天，清单会有什么不同 What another answer or another day would change'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "why" -d '这件事为什么要办或不用办，改哪个回答就不一样 Why a task is needed or not, and the smallest change of answers that would turn it'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "questions" -d '列出所有问题和选项代码 List all questions and the ids of their options'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "check" -d '检查流程文件 Check the files of a flow'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "book" -d '人物册：用最少的虚构人物体现流程的全部情形，供核对签字 The fewest invented people who show all of a flow, to be read and signed'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "diff" -d '一次修改让谁的清单变了：比较两个流程文件夹或两个日子 What an edit changes in plans, and for whom: of two folders of flows, or two days'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "packs" -d '各地数值知道多少；show 看一个地方，due 看该复核的 How well places are known; show a place, or what is due'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "graph" -d '把流程画成图 Draw a flow'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "explain" -d '用文字写出流程的全部逻辑 Write out the whole logic of a flow in words'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "batch" -d '成批计算：标准输入每行一份回答（JSON），标准输出每行一份清单 Plans in bulk: a line of answers (JSON) from standard input, a line of plan to standard output'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "desk" -d '工作人员窗口：查找、打开、复制、转交、打印、删除个案 The counselor\'s screen: find, open, copy, hand over, print, erase cases'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "case" -d '列出保存的某个个案的全部内容 Show all that is held on a case'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "forget" -d '彻底删除个案，包括历史记录 Erase cases, with all that was noted of them'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "passphrase" -d '给保存的回答设口令、改换、取消；不写动作就看有没有 Set, change or remove the passphrase of saved answers; alone, tells whether there is one'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "doctor" -d '看看这台机器上一切是否正常：终端、语言、保存处、规则的新旧 Look at this machine: terminal, language, saved answers, age of the rules'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "completions" -d '打印命令行补全脚本 Print the completions of a shell'
complete -c xubao -n "__fish_xubao_needs_command" -f -a "man" -d '打印手册页（roff） Print the manual page (roff)'
complete -c xubao -n "__fish_xubao_using_subcommand plan" -l format -d '清单的格式；默认按 --output 文件名的结尾（.txt .md .html .pdf .ics .json），没有结尾时为 text Form of the checklist; by default by the end of --output\'s name (.txt .md .html .pdf .ics .json), text where it has none' -r -f -a "text\t''
markdown\t''
html\t''
pdf\t''
ics\t''
json\t''
qr\t''"
complete -c xubao -n "__fish_xubao_using_subcommand plan" -s o -l output -d '写到这个文件或文件夹；- 表示标准输出 Write to this file or folder; - for standard output' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand plan" -l case -d '清单上的编号，如 59DP-37Y3：8 个字符，最后一个用来校验；交互问答时显示在清单上。日历里靠它区分不同的人 Code of the case, such as 59DP-37Y3: 8 characters, the last of which checks the others; the wizard shows it on the checklist. Calendars tell people apart by it' -r
complete -c xubao -n "__fish_xubao_using_subcommand plan" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand plan" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand plan" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand plan" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand plan" -l force -d '文件已有时替换它 Replace the file if it is there'
complete -c xubao -n "__fish_xubao_using_subcommand plan" -l both -d '中英文都要，先用 --lang 的那种 Both languages, that of --lang first'
complete -c xubao -n "__fish_xubao_using_subcommand plan" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand what-if" -l set -d '设想的回答，可以写几个；不改文件 An answer to suppose, more than once if you like; the file stays as it is' -r
complete -c xubao -n "__fish_xubao_using_subcommand what-if" -l unset -d '设想不知道这一题怎么答 Suppose that you did not know this' -r
complete -c xubao -n "__fish_xubao_using_subcommand what-if" -l then -d '设想到了那一天 Suppose that it were that day' -r
complete -c xubao -n "__fish_xubao_using_subcommand what-if" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
json\t''"
complete -c xubao -n "__fish_xubao_using_subcommand what-if" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand what-if" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand what-if" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand what-if" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand what-if" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand why" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
json\t''"
complete -c xubao -n "__fish_xubao_using_subcommand why" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand why" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand why" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand why" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand why" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand questions" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
json\t''"
complete -c xubao -n "__fish_xubao_using_subcommand questions" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand questions" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand questions" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand questions" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand questions" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand check" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
json\t''"
complete -c xubao -n "__fish_xubao_using_subcommand check" -l scenarios -d '再重放这个文件夹里的人物，逐行列出不同 Also replay the people of this folder, and show every line that differs' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand check" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand check" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand check" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand check" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand check" -l watch -d '文件一保存就重新检查，按 Ctrl-C 结束 Check again whenever a file is saved; Ctrl-C ends it'
complete -c xubao -n "__fish_xubao_using_subcommand check" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand book" -l format -d '输出格式；ron 写成可重放的人物文件 Form of the output; ron writes scenario files that can be replayed' -r -f -a "text\t''
markdown\t''
html\t''
ron\t''"
complete -c xubao -n "__fish_xubao_using_subcommand book" -s o -l output -d '写到这个文件；ron 时是文件夹 Write to this file; with ron, to this folder' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand book" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand book" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand book" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand book" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand book" -l both -d '中英文都要，先用 --lang 的那种 Both languages, that of --lang first'
complete -c xubao -n "__fish_xubao_using_subcommand book" -l force -d '文件已有时替换它 Replace the file if it is there'
complete -c xubao -n "__fish_xubao_using_subcommand book" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand diff" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
json\t''"
complete -c xubao -n "__fish_xubao_using_subcommand diff" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand diff" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand diff" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand diff" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand diff" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand packs; and not __fish_seen_subcommand_from show due" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
json\t''"
complete -c xubao -n "__fish_xubao_using_subcommand packs; and not __fish_seen_subcommand_from show due" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand packs; and not __fish_seen_subcommand_from show due" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand packs; and not __fish_seen_subcommand_from show due" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand packs; and not __fish_seen_subcommand_from show due" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand packs; and not __fish_seen_subcommand_from show due" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand packs; and not __fish_seen_subcommand_from show due" -f -a "show" -d '一个地方的全部数值，或一个数值的来历 All figures of a place, or one with where it comes from'
complete -c xubao -n "__fish_xubao_using_subcommand packs; and not __fish_seen_subcommand_from show due" -f -a "due" -d '到期、失效、该复核的数值 Values that have ended, expire, or are to be reviewed'
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from show" -l on -d '看哪一天；默认今天 The day to look at; by default today' -r
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from show" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
json\t''"
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from show" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from show" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from show" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from show" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from show" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from due" -l within -d '还包括今后多久，例如 90d、12w、3m And within a span from today: days, weeks, months' -r
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from due" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
json\t''"
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from due" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from due" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from due" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from due" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand packs; and __fish_seen_subcommand_from due" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand graph" -l format -d '图的格式；默认 svg Form of the drawing; by default svg' -r -f -a "dot\t''
mermaid\t''
svg\t''"
complete -c xubao -n "__fish_xubao_using_subcommand graph" -l what -d '画问题的先后，还是材料的来去；默认 states The order of asking, or the ways of documents; by default states' -r -f -a "states\t''
documents\t''"
complete -c xubao -n "__fish_xubao_using_subcommand graph" -l stage -d '只画这一部分 Only this stage' -r
complete -c xubao -n "__fish_xubao_using_subcommand graph" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand graph" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand graph" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand graph" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand graph" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand explain" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
markdown\t''"
complete -c xubao -n "__fish_xubao_using_subcommand explain" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand explain" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand explain" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand explain" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand explain" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand batch" -l jobs -d '同时用几个核；默认全部 How many cores to use; by default all' -r
complete -c xubao -n "__fish_xubao_using_subcommand batch" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand batch" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand batch" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand batch" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand batch" -l full -d '每行是完整清单，与 plan --format json 相同 Whole plans, as plan --format json writes them'
complete -c xubao -n "__fish_xubao_using_subcommand batch" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -l color -d '颜色 Colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -l notes -d '允许写备注 May notes be written?' -r -f -a "on\t''
off\t''"
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -l keep -d '最后改动以后保存多久，到期自动彻底删除 How long after its last change a case is kept; then it is erased' -r
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -l drafts -d '保存回答的文件夹；也可用环境变量 XUBAO_DRAFTS Folder of the saved answers; also XUBAO_DRAFTS' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -l store -d '中心的数据库 postgres://…；也可用环境变量 XUBAO_STORE A centre\'s database postgres://…; also XUBAO_STORE' -r
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -l fast -d '输入编号就进入下一题 A digit answers and moves on'
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand desk; and not __fish_seen_subcommand_from stats" -f -a "stats" -d '按进度、城市、医保方式、期限统计个案 Count cases by stage, city, medical cover and limit'
complete -c xubao -n "__fish_xubao_using_subcommand desk; and __fish_seen_subcommand_from stats" -l least -d '小于它的数不列出；默认 5 Smaller numbers are not told; by default 5' -r
complete -c xubao -n "__fish_xubao_using_subcommand desk; and __fish_seen_subcommand_from stats" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
json\t''"
complete -c xubao -n "__fish_xubao_using_subcommand desk; and __fish_seen_subcommand_from stats" -l drafts -d '保存回答的文件夹；也可用环境变量 XUBAO_DRAFTS Folder of the saved answers; also XUBAO_DRAFTS' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand desk; and __fish_seen_subcommand_from stats" -l store -d '中心的数据库 postgres://…；也可用环境变量 XUBAO_STORE A centre\'s database postgres://…; also XUBAO_STORE' -r
complete -c xubao -n "__fish_xubao_using_subcommand desk; and __fish_seen_subcommand_from stats" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand desk; and __fish_seen_subcommand_from stats" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand desk; and __fish_seen_subcommand_from stats" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand desk; and __fish_seen_subcommand_from stats" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand desk; and __fish_seen_subcommand_from stats" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand case" -l format -d '输出格式 Form of the output' -r -f -a "text\t''
json\t''"
complete -c xubao -n "__fish_xubao_using_subcommand case" -l drafts -d '保存回答的文件夹；也可用环境变量 XUBAO_DRAFTS Folder of the saved answers; also XUBAO_DRAFTS' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand case" -l store -d '中心的数据库 postgres://…；也可用环境变量 XUBAO_STORE A centre\'s database postgres://…; also XUBAO_STORE' -r
complete -c xubao -n "__fish_xubao_using_subcommand case" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand case" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand case" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand case" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand case" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand forget" -l drafts -d '保存回答的文件夹；也可用环境变量 XUBAO_DRAFTS Folder of the saved answers; also XUBAO_DRAFTS' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand forget" -l store -d '中心的数据库 postgres://…；也可用环境变量 XUBAO_STORE A centre\'s database postgres://…; also XUBAO_STORE' -r
complete -c xubao -n "__fish_xubao_using_subcommand forget" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand forget" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand forget" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand forget" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand forget" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and not __fish_seen_subcommand_from set change remove" -l drafts -d '保存回答的文件夹；也可用环境变量 XUBAO_DRAFTS Folder of the saved answers; also XUBAO_DRAFTS' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and not __fish_seen_subcommand_from set change remove" -l store -d '中心的数据库 postgres://…；也可用环境变量 XUBAO_STORE A centre\'s database postgres://…; also XUBAO_STORE' -r
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and not __fish_seen_subcommand_from set change remove" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and not __fish_seen_subcommand_from set change remove" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and not __fish_seen_subcommand_from set change remove" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and not __fish_seen_subcommand_from set change remove" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and not __fish_seen_subcommand_from set change remove" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and not __fish_seen_subcommand_from set change remove" -f -a "set" -d '设置口令，加密已有的全部个案 Set a passphrase; all cases there are are sealed'
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and not __fish_seen_subcommand_from set change remove" -f -a "change" -d '改换口令 Change it'
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and not __fish_seen_subcommand_from set change remove" -f -a "remove" -d '取消口令，全部解密 Remove it; nothing is sealed any more'
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from set" -l new-file -d '新口令在这个文件的第一行 The new one stands on the first line of this file' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from set" -l drafts -d '保存回答的文件夹；也可用环境变量 XUBAO_DRAFTS Folder of the saved answers; also XUBAO_DRAFTS' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from set" -l store -d '中心的数据库 postgres://…；也可用环境变量 XUBAO_STORE A centre\'s database postgres://…; also XUBAO_STORE' -r
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from set" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from set" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from set" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from set" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from set" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from change" -l new-file -d '新口令在这个文件的第一行 The new one stands on the first line of this file' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from change" -l drafts -d '保存回答的文件夹；也可用环境变量 XUBAO_DRAFTS Folder of the saved answers; also XUBAO_DRAFTS' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from change" -l store -d '中心的数据库 postgres://…；也可用环境变量 XUBAO_STORE A centre\'s database postgres://…; also XUBAO_STORE' -r
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from change" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from change" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from change" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from change" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from change" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from remove" -l drafts -d '保存回答的文件夹；也可用环境变量 XUBAO_DRAFTS Folder of the saved answers; also XUBAO_DRAFTS' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from remove" -l store -d '中心的数据库 postgres://…；也可用环境变量 XUBAO_STORE A centre\'s database postgres://…; also XUBAO_STORE' -r
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from remove" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from remove" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from remove" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from remove" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand passphrase; and __fish_seen_subcommand_from remove" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand doctor" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand doctor" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand doctor" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand doctor" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand doctor" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand completions" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand completions" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand completions" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand completions" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand completions" -s h -l help -d '显示帮助 Show this help'
complete -c xubao -n "__fish_xubao_using_subcommand man" -l lang -d '界面语言；默认按系统 Language; by default that of the system' -r -f -a "zh\t''
en\t''"
complete -c xubao -n "__fish_xubao_using_subcommand man" -l today -d '按哪一天计算，例如 2026-11-23 The day to count from' -r
complete -c xubao -n "__fish_xubao_using_subcommand man" -l flows -d '用这个文件夹里的流程，代替内置的 Use the flows of this folder instead of the built-in ones' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand man" -l pack -d '再加一个地方的数值文件，补充或更正；可写多次 Lay a file of local figures over the others; may be given several times' -r -F
complete -c xubao -n "__fish_xubao_using_subcommand man" -s h -l help -d '显示帮助 Show this help'
