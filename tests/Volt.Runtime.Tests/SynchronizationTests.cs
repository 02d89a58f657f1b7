using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Volt.Tests;

/// <summary>Promise 9, over the compiled code: whatever synchronises threads is in the inbox.</summary>
public sealed class SynchronizationTests
{
    private static readonly string[] s_synchronising =
    [
        "System.Threading.Interlocked", "System.Threading.Volatile", "System.Threading.Monitor", "System.Threading.Lock",
        "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Mutex", "System.Threading.Semaphore",
        "System.Threading.SemaphoreSlim", "System.Threading.EventWaitHandle", "System.Threading.ManualResetEvent",
        "System.Threading.ManualResetEventSlim", "System.Threading.AutoResetEvent", "System.Threading.SpinLock",
        "System.Threading.SpinWait", "System.Threading.ReaderWriterLockSlim", "System.Threading.Barrier",
        "System.Threading.CountdownEvent", "System.Threading.WaitHandle", "System.Threading.ThreadLocal`1",
        "System.Runtime.CompilerServices.IsVolatile",
    ];

    [Fact]
    public void Only_the_inbox_synchronises()
    {
        var users = Users(typeof(VoltRuntime).Assembly.Location);
        Assert.Equal(["Volt.Inbox"], users.Select(user => user.Type).Distinct());
        Assert.Contains(users, user => user.Uses == "System.Threading.Monitor");
        Assert.Contains(users, user => user.Uses == "System.Runtime.CompilerServices.IsVolatile");
    }

    [Fact]
    public void The_search_finds_what_it_is_for()
    {
        var users = Users(typeof(SynchronizationTests).Assembly.Location);
        Assert.Contains(users, user => user is ("Volt.Tests.Signal", "System.Threading.Interlocked"));
        Assert.Contains(users, user => user is ("Volt.Tests.OwnThread", "System.Threading.Thread"));
    }

    /// <summary>Which types use something that synchronises: every token in every method body, every field's modifiers.</summary>
    private static List<(string Type, string Uses)> Users(string path)
    {
        using var stream = File.OpenRead(path);
        using var pe = new PEReader(stream);
        var reader = pe.GetMetadataReader();
        var found = new HashSet<(string, string)>();
        var forbiddenTypes = new Dictionary<EntityHandle, string>();
        foreach (var handle in reader.TypeReferences)
        {
            var type = reader.GetTypeReference(handle);
            var name = $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
            if (s_synchronising.Contains(name))
            {
                forbiddenTypes.Add(handle, name);
            }
        }

        var forbidden = new Dictionary<int, string>();
        foreach (var handle in reader.MemberReferences)
        {
            if (forbiddenTypes.TryGetValue(reader.GetMemberReference(handle).Parent, out var name))
            {
                forbidden.Add(MetadataTokens.GetToken(handle), name);
            }
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            if (forbidden.TryGetValue(MetadataTokens.GetToken(reader.GetMethodSpecification(handle).Method), out var name))
            {
                forbidden.Add(MetadataTokens.GetToken(handle), name);
            }
        }

        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var owner = Outermost(reader, handle);
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
            {
                if (method.RelativeVirtualAddress == 0)
                {
                    continue;
                }

                // A token may stand at any offset: looking at every offset finds them all, and a chance hit would only be a false alarm.
                var il = pe.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
                for (var i = 0; i + 4 <= il.Length; i++)
                {
                    if (forbidden.TryGetValue(BitConverter.ToInt32(il, i), out var name))
                    {
                        found.Add((owner, name));
                    }
                }
            }

            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
            {
                var signature = reader.GetBlobReader(field.Signature);
                signature.ReadByte();
                while (signature.RemainingBytes > 0 && signature.ReadByte() is 0x1F or 0x20)
                {
                    if (forbiddenTypes.TryGetValue(signature.ReadTypeHandle(), out var name))
                    {
                        found.Add((owner, name));
                    }
                }
            }
        }

        return [.. found];
    }

    private static string Outermost(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }
}
