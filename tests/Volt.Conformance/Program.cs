using Volt.Conformance;

return args switch
{
    ["random", .. var rest] => RandomCommand.Run(rest),
    _ => CaseCommand.Run(args),
};
