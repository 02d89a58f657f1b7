using Volt.Generator.Models;

namespace Volt.Generator.Pipeline;

/// <summary>
/// Decides which awaited children lie inline in their parent. A cycle (recursion) is cut where a depth-first walk closes it, a struct that would grow too large
/// keeps its heavier children apart, and a private machine is inlined only within its own type. A child that is apart lies on the stack until it suspends, if the parent can name its machine.
/// </summary>
internal sealed record CallGraph(EquatableArray<GraphNode> Nodes)
{
    /// <summary>How many machines one struct may hold, itself included.</summary>
    private const int MaximumWeight = 64;

    public static GraphNode NodeOf(MethodModel method) => new(
        method.Key,
        method.ContainingTypeKey,
        method.Plan is not null,
        method.Signature.Stream is not null,
        method.HoldsPrivateTypes,
        (method.Plan?.Children ?? default).Select(static child => child.CalleeKey).ToEquatableArray());

    public EquatableArray<GraphDecision> Decide()
    {
        var nodes = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
        foreach (var node in Nodes) nodes[node.Key] = node;
        var decided = new Dictionary<string, (MachineLayout Layout, int Weight)>(StringComparer.Ordinal);
        var active = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in nodes.Keys.OrderBy(static key => key, StringComparer.Ordinal)) Visit(key, nodes, decided, active);
        var polledFirst = new HashSet<string>(StringComparer.Ordinal);
        var onStack = decided.ToDictionary(static entry => entry.Key, entry => OnStack(nodes[entry.Key], nodes, decided, polledFirst), StringComparer.Ordinal);
        return decided.OrderBy(static entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new GraphDecision(entry.Key, entry.Value.Layout with { OnStack = onStack[entry.Key], IsPolledFirst = polledFirst.Contains(entry.Key) })).ToEquatableArray();
    }

    private static EquatableArray<bool> OnStack(
        GraphNode node, Dictionary<string, GraphNode> nodes, Dictionary<string, (MachineLayout Layout, int Weight)> decided, HashSet<string> polledFirst)
    {
        var onStack = new bool[node.Callees.Count];
        for (var i = 0; i < onStack.Length; i++)
        {
            if (decided[node.Key].Layout.Inline[i] || !nodes.TryGetValue(node.Callees[i], out var target) || !target.IsLowered || target.IsStream) continue;
            if (decided[target.Key].Layout.IsPrivate && target.ContainingType != node.ContainingType) continue;
            onStack[i] = true;
            polledFirst.Add(target.Key);
        }

        return onStack.ToEquatableArray();
    }

    private static void Visit(string root, Dictionary<string, GraphNode> nodes, Dictionary<string, (MachineLayout Layout, int Weight)> decided, HashSet<string> active)
    {
        // An explicit stack: a long chain of methods must not overflow the compiler's own.
        var stack = new Stack<(string Key, int Next)>();
        if (decided.ContainsKey(root)) return;
        stack.Push((root, 0));
        active.Add(root);
        while (stack.Count > 0)
        {
            var (key, next) = stack.Pop();
            var node = nodes[key];
            if (next < node.Callees.Count)
            {
                stack.Push((key, next + 1));
                var callee = node.Callees[next];
                if (nodes.ContainsKey(callee) && !decided.ContainsKey(callee) && active.Add(callee)) stack.Push((callee, 0));
                continue;
            }

            decided[key] = Close(node, nodes, decided);
            active.Remove(key);
        }
    }

    private static (MachineLayout Layout, int Weight) Close(GraphNode node, Dictionary<string, GraphNode> nodes, Dictionary<string, (MachineLayout Layout, int Weight)> decided)
    {
        var inline = new bool[node.Callees.Count];
        var weight = 1;
        var isPrivate = node.HoldsPrivateTypes;
        var byWeight = Enumerable.Range(0, node.Callees.Count).OrderBy(index => decided.TryGetValue(node.Callees[index], out var callee) ? callee.Weight : 0);
        foreach (var index in byWeight)
        {
            // A callee that is not decided yet is on the walk's own path: the edge closes a cycle.
            if (!nodes.TryGetValue(node.Callees[index], out var target) || !target.IsLowered || !decided.TryGetValue(target.Key, out var callee)) continue;
            if (weight + callee.Weight > MaximumWeight) continue;
            if (callee.Layout.IsPrivate && target.ContainingType != node.ContainingType) continue;
            inline[index] = true;
            weight += callee.Weight;
            isPrivate |= callee.Layout.IsPrivate;
        }

        return (new MachineLayout(inline.ToEquatableArray(), default, isPrivate, IsPolledFirst: false), weight);
    }
}

/// <summary>One annotated method in the call graph.</summary>
internal sealed record GraphNode(string Key, string ContainingType, bool IsLowered, bool IsStream, bool HoldsPrivateTypes, EquatableArray<string> Callees);

/// <summary>What was decided for one method.</summary>
internal sealed record GraphDecision(string Key, MachineLayout Layout);
