using Volt.Conformance;

return args switch
{
    ["random", .. var rest] => RandomCommand.Run(rest),
    ["mutations", .. var rest] => MutationCommand.Run(rest),
    _ => CaseCommand.Run(args),
};
