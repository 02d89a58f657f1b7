using Volt.Generator.Models;

namespace Volt.Generator.Emit;

/// <summary>Prints the interceptors: one method a callee, with the places it takes over.</summary>
internal static class InterceptorEmitter
{
    public static string Emit(IEnumerable<CallSite> sites)
    {
        var writer = new IndentedWriter();
        ShellWriter.Header(writer, nullableAnnotations: true);
        writer.Open("namespace System.Runtime.CompilerServices");
        writer.Line("[global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]");
        writer.Line("file sealed class InterceptsLocationAttribute(int version, string data) : global::System.Attribute;");
        writer.Close();
        writer.Line();
        writer.Open("namespace Volt.Generated");
        writer.Line("/// <summary>Leads each direct call of an annotated method to its machine.</summary>");
        // So that it may lead to what is obsolete, an error anywhere else.
        writer.Line("[global::System.Obsolete]");
        writer.Open("file static class Interceptors");
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = true;
        foreach (var group in sites.GroupBy(static site => site.CalleeKey).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            if (!first) writer.Line();
            first = false;
            foreach (var site in group.OrderBy(static site => site.Display, StringComparer.Ordinal)) writer.Line($"{site.Attribute} // {site.Display}");
            var sample = group.First();
            taken.TryGetValue(sample.Name, out var count);
            taken[sample.Name] = count + 1;
            var name = count == 0 ? Lowering.NameTable.Escape(sample.Name) : sample.Name + "__" + (count + 1);
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
            writer.Line("internal static " + sample.Interceptor.Replace("{0}", name));
        }

        writer.Close();
        writer.Close();
        return writer.ToString();
    }
}
