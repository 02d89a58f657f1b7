using Microsoft.AspNetCore.Components;

namespace Volt.Blazor;

/// <summary>
/// A component with tasks: they run on the renderer's thread, may call <see cref="ComponentBase.StateHasChanged"/> at any time, and are aborted when the
/// component is taken away. What they throw goes to the error boundary around the component.
/// </summary>
public abstract class VoltComponentBase : ComponentBase, IDisposable
{
    private ComponentScope? _scope;

    /// <summary>The runtime of the component's tasks.</summary>
    [Inject]
    protected VoltRuntime Runtime { get; set; } = null!;

    /// <summary>The component's tasks.</summary>
    protected ComponentScope Tasks => _scope ??= new ComponentScope(Runtime, exception => _ = DispatchExceptionAsync(exception));

    /// <summary>Starts a task that ends with the component at the latest.</summary>
    /// <param name="task">A cold task.</param>
    protected void Spawn(VoltTask task) => Tasks.Spawn(task);

    /// <summary>Calls an async method or lambda, and starts its task, which ends with the component at the latest.</summary>
    /// <param name="method">The method.</param>
    protected void Spawn(Func<VoltTask> method) => Tasks.Spawn(method);

    /// <summary>Aborts the component's tasks.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Aborts the component's tasks; for components that have more to let go.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Tasks.Dispose();
        }
    }
}
