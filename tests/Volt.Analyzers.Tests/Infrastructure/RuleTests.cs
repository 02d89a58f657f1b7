using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Tests;

/// <summary>
/// What holds for every rule: it reports its example, a pragma and <c>.editorconfig</c> silence it, <c>.editorconfig</c> changes
/// its severity, and it has a page that its help link leads to.
/// </summary>
public abstract class RuleTests
{
    protected const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using System.Threading.Tasks;
        using Volt;

        """;

    /// <summary>The id of the rule.</summary>
    protected abstract string Id { get; }

    /// <summary>Type members, with markup, that the rule reports at least once.</summary>
    protected abstract string Example { get; }

    /// <summary>Whether the example has errors of the compiler's own.</summary>
    protected virtual bool ExampleHasErrors => false;

    /// <summary>The <c>.editorconfig</c> that the rule needs to be on.</summary>
    protected virtual string Config => string.Empty;

    /// <summary>Type members before (with or without markup) and after the code fix.</summary>
    protected virtual (string Before, string After)[] Fixes => [];

    /// <summary>Type members that the rule reports and has no safe fix for.</summary>
    protected virtual string[] Unfixable => [];

    /// <summary>A whole source from type members.</summary>
    protected static string InType(string members, string modifiers = "partial ") => $$"""
        {{Usings}}
        {{modifiers}}class Sample
        {
        {{members}}
        }
        """;

    /// <summary>A whole source from statements of an annotated method.</summary>
    protected static string InTask(string statements) => InType($$"""
            [VoltTask]
            static async VoltTask M()
            {
                await VoltTask.Yield();
        {{statements}}
            }
        """);

    [Fact]
    public Task It_reports_the_example() => Lab.Check(InType(Example), Config, allowErrors: ExampleHasErrors);

    [Fact]
    public async Task A_pragma_silences_it()
    {
        var found = await Run("#pragma warning disable " + Id + "\n" + Markup.Parse(InType(Example)).Text, Config);
        Assert.DoesNotContain(found, d => d.Id == Id);
    }

    [Fact]
    public async Task Editorconfig_silences_it()
    {
        var found = await Run(Markup.Parse(InType(Example)).Text, Config + $"\ndotnet_diagnostic.{Id}.severity = none\n");
        Assert.DoesNotContain(found, d => d.Id == Id);
    }

    [Fact]
    public async Task Editorconfig_changes_its_severity()
    {
        var found = await Run(Markup.Parse(InType(Example)).Text, Config + $"\ndotnet_diagnostic.{Id}.severity = warning\n");
        Assert.Contains(found, d => d.Id == Id);
        Assert.All(found.Where(d => d.Id == Id), d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
    }

    [Fact]
    public async Task Its_fix_does_what_it_says()
    {
        foreach (var (before, after) in Fixes)
        {
            Assert.Equal(Spaced(InType(after)), Spaced(await FixLab.Fix(Markup.Parse(InType(before)).Text, Id, config: Config)));
        }

        foreach (var members in Unfixable)
        {
            Assert.Null(await FixLab.Fix(Markup.Parse(InType(members)).Text, Id, config: Config));
        }
    }

    [Fact]
    public async Task Its_fix_all_fixes_all()
    {
        if (Fixes.Length > 0)
        {
            var (before, after) = Fixes[0];
            Assert.Equal(Spaced(Twice(after)), Spaced(await FixLab.FixAll(Markup.Parse(Twice(before)).Text, Id, config: Config)));
        }

        static string Twice(string members) => InType($"partial class First\n{{\n{members}\n}}\n\npartial class Second\n{{\n{members}\n}}");
    }

    /// <summary>The text with each run of blanks as one: the editor's formatter decides about them.</summary>
    private static string? Spaced(string? text) => text is null ? null : Regex.Replace(text, @"\s+", " ");

    [Fact]
    public void It_has_a_page()
    {
        var descriptor = RuleCatalog.Instance.Descriptors.First(d => d.Id == Id);
        Assert.Equal(Category.HelpRoot + Id + ".md", descriptor.HelpLinkUri);
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", Id + ".md"));
        Assert.StartsWith($"# {Id}:", page);
        foreach (var section in new[] { "## Why", "## Bad", "## Good", "## How to silence it" })
        {
            Assert.Contains(section, page);
        }

        Assert.Contains($"[{Id}]({Id}.md)", File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", "README.md")));
    }

    private Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> Run(string source, string config) =>
        Lab.Analyze(Lab.Compile(source, config), config, allowErrors: ExampleHasErrors);

    /// <summary>Checks one code fix: the source before (with markup) and after.</summary>
    protected async Task CheckFix(string before, string after, string? title = null, bool beforeHasErrors = false, bool allowAfterErrors = false)
    {
        await Lab.Check(before, Config, allowErrors: beforeHasErrors);
        Assert.Equal(after.ReplaceLineEndings("\n"), (await FixLab.Fix(Markup.Parse(before).Text, Id, title, allowAfterErrors))?.ReplaceLineEndings("\n"));
    }

    protected async Task CheckFixAll(string before, string after, string? title = null) =>
        Assert.Equal(after.ReplaceLineEndings("\n"), (await FixLab.FixAll(Markup.Parse(before).Text, Id)).ReplaceLineEndings("\n"));

    protected async Task CheckNoFix(string before) => Assert.Null(await FixLab.Fix(Markup.Parse(before).Text, Id));
}
