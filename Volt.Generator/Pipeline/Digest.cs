using System.Security.Cryptography;
using System.Text;

namespace Volt.Generator.Pipeline;

/// <summary>Stands for a text: two texts with the same digest are the same text.</summary>
internal readonly record struct Digest(ulong High, ulong Low)
{
    [ThreadStatic]
    private static SHA256? s_hash;

    public static Digest Of(string text)
    {
        var bytes = (s_hash ??= SHA256.Create()).ComputeHash(Encoding.Unicode.GetBytes(text));
        return new(BitConverter.ToUInt64(bytes, 0), BitConverter.ToUInt64(bytes, 8));
    }

    public override string ToString() => $"{High:x16}{Low:x16}";
}
