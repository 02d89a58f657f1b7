using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Volt.Browser.Tests;

/// <summary>
/// Runs xunit's facts and theories where xunit itself cannot run: on one thread, in WebAssembly. A line for each test, and
/// "N passed, N failed, N skipped" at the end.
/// </summary>
internal static class TestRunner
{
    public static async Task<int> RunAll(string[] names)
    {
        int passed = 0, failed = 0, skipped = 0;
        foreach (var (name, method, arguments) in Cases())
        {
            if (names.Length > 0 && !names.Any(wanted => name.Contains(wanted, StringComparison.OrdinalIgnoreCase))) continue;
            if (NotHere(name) is { } reason)
            {
                skipped++;
                Console.WriteLine($"skip {name}: {reason}");
                continue;
            }

            try
            {
                await Run(method, arguments);
                passed++;
                Console.WriteLine($"pass {name}");
            }
            catch (Exception exception)
            {
                failed++;
                var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
                Console.WriteLine($"FAIL {name}: {cause}");
            }
        }

        Console.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped");
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private static IEnumerable<(string Name, MethodInfo Method, object?[] Arguments)> Cases()
    {
        foreach (var type in typeof(TestRunner).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            {
                var name = $"{type.Name}.{method.Name}";
                if (method.GetCustomAttribute<TheoryAttribute>() is not null)
                {
                    foreach (var data in method.GetCustomAttributes<Xunit.Sdk.DataAttribute>().SelectMany(source => source.GetData(method)))
                    {
                        yield return ($"{name}({string.Join(", ", data)})", method, data);
                    }
                }
                else if (method.GetCustomAttribute<FactAttribute>() is not null)
                {
                    yield return (name, method, []);
                }
            }
        }
    }

    // What the rest of the runtime's tests cannot do here, each with its reason.
    private static string? NotHere(string name) => name switch
    {
        "ConsumeTests.A_task_made_outside_of_any_runtime_is_adopted" or
        "HostTests.The_hook_is_called_once_for_each_change_from_idle_to_ready" or
        "HostTests.The_hook_misses_nothing_between_threads" or
        "HostTests.What_a_hook_throws_on_another_thread_comes_over_with_the_wake" or
        "LeftoverTests.Another_thread_takes_nothing_of_it" or
        "AttackTests.Wakers_of_ended_tasks_may_be_called_from_anywhere_for_ever" or
        "AttackTests.A_waker_outlives_its_runtime" or
        "CombinationTests.A_token_cancelled_by_another_thread_reaches_the_task" or
        "TimeTests.A_fake_time_provider_moved_by_another_thread_wakes_a_waiting_run" => "starts a thread",
        "DiagnosticsTests.Listeners_come_and_go_and_change_nothing" or
        "DiagnosticsTests.Metrics_are_read_when_a_listener_asks" => "event sources and meters are switched off in the browser",
        "DriveTests.Foreign_tasks_come_back_to_the_thread" or
        "HostTests.RunAsync_lives_in_an_event_loop" => "blocks until the thread pool has done something",
        "AllocationTests.Time" or
        "AllocationTests.Intervals_scopes_with_bodies_and_ends_one_by_one" or
        "CombineTests.A_cancelled_token_aborts_the_task" or
        "TimeTests.A_real_delay_takes_its_time" or
        "TimeTests.A_virtual_clock_that_nobody_moves_is_reported" => "blocks until time has passed",
        "LeftoverTests.The_collector_takes_what_nobody_has_used_for_long" => "finalizers run when the event loop turns",
        "HostTests.RunAsync_without_an_event_loop_says_what_to_do" => "there always is an event loop here",
        "GuideTests.Every_example_of_the_guide_is_in_this_file" => "reads the documentation's files",
        "EventTests.A_click_on_a_button_is_an_event" when !Engine.HasDom => "there is no page in Node",
        _ => null,
    };

    private static async Task Run(MethodInfo method, object?[] arguments)
    {
        var instance = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
        try
        {
            if (instance is IAsyncLifetime lifetime) await lifetime.InitializeAsync();
            if (method.Invoke(instance, arguments) is Task task) await task;
        }
        finally
        {
            (instance as IDisposable)?.Dispose();
        }
    }
}
