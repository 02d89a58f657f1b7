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
    public void It_fits_a_phone() => Assert.Equal(0, visit.Seen.GetProperty("overflow").GetDouble());

    [NeedsFact(browser: true)]
    public void Nothing_is_asked_of_another_host() => Assert.Empty(visit.Seen.GetProperty("foreign").EnumerateArray());

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
