using Microsoft.Extensions.DependencyInjection;
using Volt.Browser;

namespace Volt.Blazor;

/// <summary>Makes a runtime a service.</summary>
public static class VoltServices
{
    /// <summary>
    /// Adds a <see cref="VoltRuntime"/> that lives on the renderer's thread: on the browser's event loop, or, in a web view, on the
    /// synchronisation context that is current when the first component spawns.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="options">How to set it up; its host is taken as it is.</param>
    public static IServiceCollection AddVolt(this IServiceCollection services, VoltOptions? options = null)
    {
        options ??= new VoltOptions { Host = OperatingSystem.IsBrowser() ? new BrowserHost() : null };
        return services.AddScoped(_ => new VoltRuntime(options));
    }
}
