using Microsoft.AspNetCore.Components;
using Volt;

namespace BlazorSample;

/// <summary>
/// Two tasks: one beats, one counts along. They stand in this file and not in the markup, since no source generator sees what Razor's generator makes
/// of that.
/// </summary>
public partial class Metronome
{
    private int _beats;
    private int _frames;
    private bool _failing;

    /// <summary>Which one it is.</summary>
    [Parameter]
    public int Number { get; set; }

    /// <summary>Told when a task has left by its finally block.</summary>
    [Parameter]
    public EventCallback Left { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Spawn(Beat());
        Spawn(Count());
    }

    [VoltTask]
    private async VoltTask Beat()
    {
        try
        {
            var interval = VoltTask.Interval(TimeSpan.FromMilliseconds(250), VoltMissedTicks.Skip);
            while (true)
            {
                await interval.Next();
                _beats++;
                if (_failing) throw new InvalidOperationException($"Metronome {Number + 1} has failed.");
                StateHasChanged();
            }
        }
        finally
        {
            await Left.InvokeAsync();
        }
    }

    [VoltTask]
    private async VoltTask Count()
    {
        while (true)
        {
            await VoltTask.Delay(TimeSpan.FromMilliseconds(16));
            _frames++;
        }
    }
}
