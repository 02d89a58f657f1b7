using System.Reflection;
using System.Runtime.Loader;

namespace Volt.TestSupport;

/// <summary>A test program loaded so that it can be unloaded again.</summary>
public sealed class LoadedProgram : IDisposable
{
    private readonly AssemblyLoadContext _context = new("test program", isCollectible: true);

    public LoadedProgram(Image image) =>
        Assembly = _context.LoadFromStream(new MemoryStream(image.Assembly), new MemoryStream(image.Symbols));

    public Assembly Assembly { get; }

    public TDelegate Method<TDelegate>(string type, string name)
        where TDelegate : Delegate =>
        (Assembly.GetType(type, throwOnError: true)!.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
         ?? throw new MissingMethodException(type, name)).CreateDelegate<TDelegate>();

    public void Dispose() => _context.Unload();
}
