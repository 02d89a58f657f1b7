using System.Text.Json;
using Xunit;

namespace Volt.Browser.Tests;

/// <summary>Drives the sample's page in a headless Chromium; the script prints what it saw, and each fact looks at a part of it.</summary>
public class PageTests(PageTests.Visit visit) : IClassFixture<PageTests.Visit>
{
    [NeedsFact(browser: true)]
    public void The_page_starts_without_an_error() => Assert.Empty(visit.Seen.GetProperty("errors").EnumerateArray().Select(error => error.GetString()));

    [NeedsFact(browser: true)]
    public void Twenty_thousand_tasks_take_a_step_each_frame()
    {
        Assert.Equal("20,000", visit.Seen.GetProperty("tasks").GetString());
        var first = visit.Seen.GetProperty("stepsFirst").GetDouble();
        Assert.True(first > 0);
        Assert.True(visit.Seen.GetProperty("stepsLater").GetDouble() - first > 20_000);
    }

    [NeedsFact(browser: true)]
    public void A_click_is_answered_while_they_run() => Assert.Equal("Go on", visit.Seen.GetProperty("pauseText").GetString());

    [NeedsFact(browser: true)]
    public void Nothing_moves_while_paused() => Assert.Equal(visit.Seen.GetProperty("pausedFirst").GetDouble(), visit.Seen.GetProperty("pausedLater").GetDouble());

    [NeedsFact(browser: true)]
    public void Fewer_tasks_means_that_the_others_were_aborted()
    {
        Assert.Equal("5,000", visit.Seen.GetProperty("tasksAfterAbort").GetString());
        Assert.InRange(visit.Seen.GetProperty("stepsAFrameAfterAbort").GetDouble(), 1, 5_000);
    }

    [NeedsFact(browser: true)]
    public void The_benchmark_fills_its_table()
    {
        var rows = visit.Seen.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString()!).ToArray()).ToArray();
        Assert.Equal(["spawn and complete", "yield and resume", "nested await, depth 8", "spawn, join, read the result"], rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.All(row[1..4], cell => Assert.True(double.Parse(cell) > 0)));
        Assert.Equal(1, visit.Seen.GetProperty("progress").GetDouble());
    }

    [NeedsFact(browser: true)]
    public void A_key_is_answered_before_a_second_pass_over_all_tasks_begins()
    {
        var keys = visit.Seen.GetProperty("keys").EnumerateArray().ToArray();
        Assert.Equal(30, keys.Length);
        Assert.All(keys, key => Assert.InRange(key.GetProperty("passes").GetInt32(), 0, 1));
    }

    [NeedsFact(browser: true)]
    public void Of_a_race_one_fetch_is_loaded_and_the_others_are_aborted()
    {
        Assert.Equal(["aborted", "aborted", "aborted", "aborted", "loaded"], Outcomes("race").Order());
        Assert.StartsWith("The first one has come", Said("race"), StringComparison.Ordinal);
    }

    [NeedsFact(browser: true)]
    public void A_fetch_that_takes_too_long_is_timed_out()
    {
        Assert.All(Outcomes("inTime"), outcome => Assert.Contains(outcome, new[] { "loaded", "timed out" }));
        Assert.Equal("timed out", Outcomes("inTime")[^1]);
        Assert.StartsWith($"{Outcomes("inTime").Count(outcome => outcome == "loaded")} of 5", Said("inTime"), StringComparison.Ordinal);
    }

    [NeedsFact(browser: true)]
    public void An_abort_gives_the_fetches_up()
    {
        Assert.Equal("aborted", Outcomes("aborted")[^1]);
        Assert.StartsWith("Aborted", Said("aborted"), StringComparison.Ordinal);
    }

    [NeedsFact(browser: true)]
    public void All_fetches_are_loaded_if_nobody_intervenes()
    {
        Assert.Equal(Enumerable.Repeat("loaded", 5), Outcomes("all"));
        Assert.StartsWith("All 5 files have come", Said("all"), StringComparison.Ordinal);
    }

    [NeedsFact(browser: true)]
    public void The_list_of_tasks_says_who_waits_at_which_line()
    {
        var rows = visit.Seen.GetProperty("taskRows").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString()!).ToArray()).ToArray();
        Assert.Contains(rows, row => row[0] == "Loading.Load" && row[3].StartsWith("Loading.cs:", StringComparison.Ordinal));
        Assert.Equal(3, rows.Count(row => row[0] == "Page.Serve" && row[3].StartsWith("Page.cs:", StringComparison.Ordinal) && row[4] == "event 'click'"));
        Assert.Contains(rows, row => row[0] == "TaskPanel.Watch");
    }

    [NeedsFact(browser: true)]
    public void The_census_counts_every_agent()
    {
        var lines = visit.Seen.GetProperty("census").EnumerateArray().Select(line => line.GetString()!.Split(" × ")).ToArray();
        Assert.All(lines, line => Assert.StartsWith("Simulation.Live at Simulation.cs:", line[1], StringComparison.Ordinal));
        Assert.Equal(20_000, lines.Sum(line => int.Parse(line[0], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [NeedsFact(browser: true)]
    public void It_fits_a_phone() => Assert.Equal(0, visit.Seen.GetProperty("overflow").GetDouble());

    [NeedsFact(browser: true)]
    public void Everything_has_a_name_and_can_be_read()
    {
        Assert.Empty(visit.Seen.GetProperty("unnamed").EnumerateArray());
        Assert.Empty(visit.Seen.GetProperty("faint").EnumerateArray());
    }

    [NeedsFact(browser: true)]
    public void Everything_is_reached_by_the_keyboard()
    {
        var tabs = visit.Seen.GetProperty("tabs").EnumerateArray().Select(id => id.GetString()).ToArray();
        Assert.All(new[] { "count", "pause", "run", "load-all", "load-race", "load-timeout", "load-abort", "census" }, id => Assert.Contains(id, tabs));
    }

    [NeedsFact(browser: true)]
    public void Who_wants_less_motion_starts_it_by_hand()
    {
        Assert.Equal("Go on", visit.Seen.GetProperty("stillText").GetString());
        Assert.Equal(0, visit.Seen.GetProperty("stillSteps").GetDouble());
    }

    [NeedsFact(browser: true)]
    public void Blazor_components_have_tasks_that_end_with_them()
    {
        Assert.Equal(["2", "2"], Strings("blazorTasks"));
        Assert.Equal(["Metronome 1"], Strings("blazorLines"));
        Assert.Empty(Strings("blazorErrors"));
    }

    [NeedsFact(browser: true)]
    public void What_a_components_task_throws_reaches_its_error_boundary() =>
        Assert.Equal("Metronome 1 has failed.", visit.Seen.GetProperty("blazorFault").GetString());

    [NeedsFact(browser: true)]
    public void Nothing_is_asked_of_another_host() => Assert.Empty(visit.Seen.GetProperty("foreign").EnumerateArray());

    private string[] Outcomes(string scenario) => [.. visit.Seen.GetProperty(scenario).GetProperty("outcomes").EnumerateArray().Select(outcome => outcome.GetString()!)];

    private string Said(string scenario) => visit.Seen.GetProperty(scenario).GetProperty("said").GetString()!;

    private string[] Strings(string name) => [.. visit.Seen.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    public sealed class Visit
    {
        private readonly Lazy<JsonElement> _seen = new(static () =>
        {
            Assert.True(Tool.Chromium is not null, "No Chromium is installed.");
            Tool.InstallPackages();
            var output = Tool.Run("tests/Volt.Browser.Tests", "node", "visit.mjs", Tool.Chromium!);
            return JsonDocument.Parse(output[^1]).RootElement;
        });

        internal JsonElement Seen => _seen.Value;
    }
}
