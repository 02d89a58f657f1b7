using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using Xunit;

namespace Volt.Browser.Tests;

/// <summary>What Volt adds to a trimmed and compressed publish, and what is trimmed away.</summary>
public class SizeTests(SizeTests.Sizes sizes) : IClassFixture<SizeTests.Sizes>
{
    private static readonly string[] s_themes =
        ["VoltScope", "VoltInterval", "VoltVirtualTime", "VoltCompletionSource`1", "RaceCore", "WhenAllCore", "VoltEach`1", "GuardMachine`1", "VoltTaskInfo"];

    [NeedsFact]
    public void Volt_adds_less_than_sixty_kilobytes_to_a_small_app()
    {
        Assert.InRange(Added("Small"), 1_000, 60_000);
        Assert.InRange(Added("All"), Added("Small"), 100_000);

        int Added(string app) => sizes.All.Single(size => size.GetProperty("app").GetString() == app).GetProperty("added").GetInt32();
    }

    [NeedsFact]
    public void Themes_that_an_app_does_not_use_are_trimmed_away()
    {
        _ = sizes.All;
        Assert.Empty(s_themes.Intersect(Types("Small", "Volt.Runtime")));
        Assert.DoesNotContain("JSEventStream`1", Types("Small", "Volt.Browser"));
        Assert.Equal(s_themes.Order(), s_themes.Intersect(Types("All", "Volt.Runtime")).Order());
        Assert.Contains("JSEventStream`1", Types("All", "Volt.Browser"));
    }

    [NeedsFact]
    public void Of_a_lowered_method_only_the_machine_is_left()
    {
        _ = sizes.All;
        var types = Types("Small", "Volt.Size.Small");
        Assert.Contains("Sum__Machine", types);
        Assert.Contains("Double__Machine", types);
        Assert.DoesNotContain(types, type => type.StartsWith("<Sum>", StringComparison.Ordinal) || type.StartsWith("<Double>", StringComparison.Ordinal));
        Assert.DoesNotContain("Sum", Methods("Small", "Volt.Size.Small"));
        Assert.DoesNotContain("Double", Methods("Small", "Volt.Size.Small"));
    }

    private static string[] Types(string app, string assembly) =>
        Read(app, assembly, reader => reader.TypeDefinitions.Select(handle => reader.GetString(reader.GetTypeDefinition(handle).Name)));

    // An interceptor has the name of the method that it takes the calls of.
    private static string[] Methods(string app, string assembly) =>
        Read(app, assembly, reader => reader.MethodDefinitions.Select(reader.GetMethodDefinition)
            .Where(method => !reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name).Contains("Interceptors", StringComparison.Ordinal))
            .Select(method => reader.GetString(method.Name)));

    private static string[] Read(string app, string assembly, Func<MetadataReader, IEnumerable<string>> names)
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(Tool.Root, "tests/Volt.Size", app, "obj/Release/net10.0/linked", assembly + ".dll")));
        return [.. names(image.GetMetadataReader())];
    }

    public sealed class Sizes
    {
        private readonly Lazy<JsonElement[]> _all = new(static () => [.. JsonDocument.Parse(Tool.Run("tests/Volt.Size", "node", "measure.mjs", "--json")[^1]).RootElement.EnumerateArray()]);

        internal JsonElement[] All => _all.Value;
    }
}
