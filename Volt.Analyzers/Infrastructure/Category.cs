namespace Volt.Analyzers;

/// <summary>The categories that the rules are grouped by, and the address of a rule's page.</summary>
internal static class Category
{
    public const string Shape = "Volt.Shape";
    public const string Blocking = "Volt.Blocking";
    public const string Threads = "Volt.Threads";
    public const string Platform = "Volt.Platform";
    public const string Tasks = "Volt.Tasks";
    public const string Performance = "Volt.Performance";

    public const string HelpRoot = "https://github.com/volt-dotnet/volt/blob/main/docs/rules/";
}
