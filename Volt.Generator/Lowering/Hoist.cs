using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>
/// Hoist: liveness over the steps. What lives across an await gets a field; it is written once where it is defined if it is defined once, and otherwise before
/// each suspension. All else stays a C# local where the source declares it.
/// </summary>
internal sealed class Hoist
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<Label, int> _labels = [];
    private readonly int _words;
    private readonly IReadOnlyList<Variable> _variables;

    private Hoist(IReadOnlyList<Variable> variables)
    {
        _variables = variables;
        _words = (variables.Count + 63) / 64;
    }

    private sealed class Node(Op? op, int words)
    {
        public Op? Op { get; } = op;

        public List<int> Next { get; } = [];

        /// <summary>Where an exception goes. It comes before the step has defined anything: handlers read what was there until then.</summary>
        public List<int> Handlers { get; } = [];

        public List<Label> Jumps { get; } = [];

        public ulong[] Uses { get; } = new ulong[words];

        public ulong[] Defines { get; } = new ulong[words];

        public ulong[] LiveIn { get; } = new ulong[words];

        public ulong[] LiveOut { get; } = new ulong[words];
    }

    public static void Run(List<Op> body, BodyLowering lowering)
    {
        var hoist = new Hoist(lowering.Variables);
        hoist.AddAll(body, []);
        hoist.Connect();
        hoist.Solve();
        hoist.Decide(lowering);
        DeclareAtTop(body);
        CountWrites(body);
        var entered = new HashSet<ClosureScope>(Entered(body));
        foreach (var variable in lowering.Variables) variable.SavedAtDefinition = variable.Owner is { } owner ? variable.IsHoisted && entered.Contains(owner) : IsDefinedOnce(variable);
    }

    private void AddAll(List<Op> ops, IReadOnlyList<List<int>> handlers)
    {
        foreach (var op in ops) Add(op, handlers);
    }

    private Node AddNode(Op? op, IReadOnlyList<List<int>> handlers)
    {
        var node = new Node(op, _words);
        _nodes.Add(node);
        foreach (var entries in handlers) _pending.Add((node, entries));
        return node;
    }

    private readonly List<(Node Node, List<int> Entries)> _pending = [];
    private readonly List<(TryOp Region, int First)> _regions = [];

    private void Add(Op op, IReadOnlyList<List<int>> handlers)
    {
        if (op is TryOp region)
        {
            AddTry(region, handlers);
            return;
        }

        var node = AddNode(op, handlers);
        var falls = true;
        switch (op)
        {
            case ExecOp exec:
                Read(node, exec.Code);
                if (exec.Assigns is { } assigned) Set(node.Defines, assigned);
                falls = !exec.Exits;
                break;
            case DeclareOp declare:
                if (declare.Value is { } value) Read(node, value);
                if (declare.Variable.Closure is { } home)
                {
                    Set(node.Uses, home.Instance);
                }
                else
                {
                    Set(node.Defines, declare.Variable);
                }

                break;
            case EnterClosureOp enter:
                Set(enter.IsMade ? node.Uses : node.Defines, enter.Scope.Instance);
                foreach (var link in enter.Scope.Links) Set(node.Uses, link.Instance);
                break;
            case LabelOp label:
                _labels[label.Label] = _nodes.Count - 1;
                break;
            case GotoOp jump:
                node.Jumps.Add(jump.Label);
                falls = false;
                break;
            case BranchOp branch:
                Read(node, branch.Condition);
                node.Jumps.Add(branch.Label);
                break;
            case SwitchOp choice:
                Read(node, choice.Value);
                foreach (var (_, label) in choice.Cases) node.Jumps.Add(label);
                break;
            case StartOp start:
                Read(node, start.Arguments);
                if (start.Child.Receiver is { } target) Read(node, target);
                break;
            case AwaitOp suspension:
                Read(node, suspension.Begin);
                if (suspension.Child?.Receiver is { } receiver) Read(node, receiver);
                node.Jumps.AddRange(suspension.AbortExit.Parts.Where(static part => part.Kind == PartKind.Jump).Select(static part => part.Label!));
                break;
            case ExitOp:
                falls = false;
                break;
        }

        if (falls) node.Next.Add(_nodes.Count);
    }

    private void AddTry(TryOp region, IReadOnlyList<List<int>> outer)
    {
        var final = new List<int>();
        var catches = new List<int>();
        var protect = new List<List<int>>(outer) { catches, final };
        var guarded = new List<List<int>>(outer) { final };
        _regions.Add((region, _nodes.Count));
        AddAll(region.Body, protect);
        var ends = new List<Node> { AddNode(null, outer) };
        foreach (var handler in region.Catches)
        {
            catches.Add(_nodes.Count);
            Read(AddNode(null, guarded), handler.Header);
            _nodes[_nodes.Count - 1].Next.Add(_nodes.Count);
            AddAll(handler.Body, guarded);
            ends.Add(AddNode(null, outer));
        }

        if (region.Finally is { } cleanup)
        {
            final.Add(_nodes.Count);
            foreach (var end in ends) end.Next.Add(_nodes.Count);
            AddNode(null, outer).Next.Add(_nodes.Count);
            AddAll(cleanup, outer);
        }
        else
        {
            foreach (var end in ends) end.Next.Add(_nodes.Count);
        }

        AddNode(null, outer).Next.Add(_nodes.Count);
    }

    private static void Read(Node node, Code code)
    {
        var declared = new HashSet<Variable>(code.Declared());
        foreach (var part in code.Parts)
        {
            switch (part.Kind)
            {
                case PartKind.Use:
                    if (part.Variable!.Closure is { } closure) Set(node.Uses, closure.Instance);
                    else if ((part.Access & Access.Read) != 0 && !declared.Contains(part.Variable)) Set(node.Uses, part.Variable);
                    if (part.Access == Access.Write && part.Variable.ClosureOwner) Set(node.Defines, part.Variable);
                    break;
                case PartKind.Declare or PartKind.PatternName or PartKind.Name or PartKind.PatternCopy:
                    if (part.Variable!.Closure is { } home) Set(node.Uses, home.Instance);
                    else Set(node.Defines, part.Variable);
                    break;
                case PartKind.Jump:
                    node.Jumps.Add(part.Label!);
                    break;
            }
        }
    }

    private static void Set(ulong[] set, Variable variable) => set[variable.Index >> 6] |= 1UL << (variable.Index & 63);

    private void Connect()
    {
        foreach (var (node, entries) in _pending) node.Handlers.AddRange(entries);
        foreach (var node in _nodes)
        {
            foreach (var label in node.Jumps)
            {
                if (_labels.TryGetValue(label, out var target)) node.Next.Add(target);
            }

            node.Next.RemoveAll(next => next >= _nodes.Count);
        }
    }

    private void Solve()
    {
        var predecessors = _nodes.Select(static _ => new List<int>()).ToArray();
        for (var i = 0; i < _nodes.Count; i++)
        {
            foreach (var next in _nodes[i].Next.Concat(_nodes[i].Handlers)) predecessors[next].Add(i);
        }

        var queued = new bool[_nodes.Count];
        var work = new Stack<int>();
        for (var i = 0; i < _nodes.Count; i++)
        {
            work.Push(i);
            queued[i] = true;
        }

        var thrown = new ulong[_words];
        while (work.Count > 0)
        {
            var index = work.Pop();
            queued[index] = false;
            var node = _nodes[index];
            foreach (var next in node.Next)
            {
                for (var word = 0; word < _words; word++) node.LiveOut[word] |= _nodes[next].LiveIn[word];
            }

            Array.Clear(thrown, 0, _words);
            foreach (var handler in node.Handlers)
            {
                for (var word = 0; word < _words; word++) thrown[word] |= _nodes[handler].LiveIn[word];
            }

            var changed = false;
            for (var word = 0; word < _words; word++)
            {
                var live = node.Uses[word] | thrown[word] | (node.LiveOut[word] & ~node.Defines[word]);
                node.LiveOut[word] |= thrown[word];
                changed |= live != node.LiveIn[word];
                node.LiveIn[word] = live;
            }

            if (!changed) continue;
            foreach (var previous in predecessors[index])
            {
                if (queued[previous]) continue;
                queued[previous] = true;
                work.Push(previous);
            }
        }
    }

    private void Decide(BodyLowering lowering)
    {
        foreach (var node in _nodes)
        {
            if (node.Op is not AwaitOp suspension) continue;
            foreach (var variable in _variables)
            {
                var live = (node.LiveOut[variable.Index >> 6] >> (variable.Index & 63) & 1) != 0;
                if (!live || variable.StaysInPlace || variable.Closure is not null) continue;
                variable.IsHoisted = variable.IsTop = true;
                suspension.Live.Add(variable);
            }
        }

        // A variable that a condition declares and that later steps use: what C# knows of it "when true" is lost between the steps.
        foreach (var node in _nodes)
        {
            var code = node.Op switch { ExecOp { Verbatim: false } exec => exec.Code, BranchOp branch => branch.Condition, AwaitOp suspension => suspension.Begin, StartOp start => start.Arguments, DeclareOp declare => declare.Value, _ => null };
            foreach (var part in code?.Parts ?? [])
            {
                if (part.Kind is PartKind.Declare or PartKind.PatternName && part.Variable is { StaysInPlace: false, Closure: null } variable
                    && (node.LiveOut[variable.Index >> 6] >> (variable.Index & 63) & 1) != 0) variable.IsTop = true;
            }
        }

        // The dispatch enters a `try` past the declarations before it; as C# sees it, they may not have run.
        foreach (var (region, first) in _regions)
        {
            if (!region.Suspensions.Any() || first >= _nodes.Count) continue;
            foreach (var variable in _variables)
            {
                if ((_nodes[first].LiveIn[variable.Index >> 6] >> (variable.Index & 63) & 1) != 0) variable.IsTop = true;
            }
        }

        // A parameter that nothing reads needs no local; code that is never reached may name it too.
        var used = new ulong[_words];
        foreach (var node in _nodes)
        {
            for (var word = 0; word < _words; word++) used[word] |= node.Uses[word];
        }

        foreach (var node in _nodes)
        {
            if (node.Op is ExecOp { Assigns: { IsParameter: true } parameter, Span.IsHidden: true } load && (used[parameter.Index >> 6] >> (parameter.Index & 63) & 1) == 0) lowering.UnusedLoads.Add(load);
        }
    }

    /// <summary>
    /// A declaration without a value is open to every path, and one whose value captures stands in a block of its own: both are declared at the top.
    /// </summary>
    private static void DeclareAtTop(List<Op> ops)
    {
        foreach (var op in ops)
        {
            switch (op)
            {
                case DeclareOp { Variable.Closure: null } declare when declare.Value is null:
                    declare.Variable.IsTop |= !declare.Variable.StaysInPlace;
                    break;
                case DeclareOp { Value: { } value } declare when value.CapturedScopes().Any():
                    declare.Variable.IsTop |= declare.Variable is { Closure: null, IsConstant: false };
                    DeclareAtTop(value);
                    break;
                case ExecOp { Verbatim: false } exec:
                    DeclareAtTop(exec.Code);
                    break;
                case BranchOp branch:
                    DeclareAtTop(branch.Condition);
                    break;
                case StartOp start:
                    DeclareAtTop(start.Arguments, always: true);
                    break;
                case AwaitOp suspension:
                    DeclareAtTop(suspension.Begin, always: true);
                    break;
                case TryOp region:
                    DeclareAtTop(region.Body);
                    foreach (var handler in region.Catches) DeclareAtTop(handler.Body);
                    if (region.Finally is { } final) DeclareAtTop(final);
                    break;
            }
        }
    }

    private static void DeclareAtTop(Code code, bool always = false)
    {
        if (!always && !code.CapturedScopes().Any()) return;
        foreach (var part in code.Parts)
        {
            if (part.Kind is PartKind.Declare or PartKind.PatternName && part.Variable is { IsConstant: false, Closure: null } variable) variable.IsTop = true;
        }
    }

    private static void CountWrites(List<Op> ops)
    {
        foreach (var op in ops)
        {
            switch (op)
            {
                case ExecOp { Assigns.IsParameter: true, Span.IsHidden: true }:
                    break;
                case ExecOp exec:
                    if (exec is { Verbatim: false, Assigns: { } assigned }) assigned.Definitions++;
                    CountWrites(exec.Code);
                    break;
                case DeclareOp declare:
                    if (declare.Value is { } value)
                    {
                        declare.Variable.Writes++;
                        declare.Variable.Definitions++;
                        CountWrites(value);
                    }

                    break;
                case BranchOp branch:
                    CountWrites(branch.Condition);
                    break;
                case StartOp start:
                    CountWrites(start.Arguments);
                    if (start.Child.Receiver is { } target) CountWrites(target);
                    break;
                case AwaitOp suspension:
                    CountWrites(suspension.Begin);
                    if (suspension.Child?.Receiver is { } receiver) CountWrites(receiver);
                    CountWrites(suspension.AbortExit);
                    break;
                case TryOp region:
                    CountWrites(region.Body);
                    foreach (var handler in region.Catches)
                    {
                        CountWrites(handler.Header);
                        CountWrites(handler.Body);
                    }

                    if (region.Finally is { } final) CountWrites(final);
                    break;
            }
        }
    }

    private static void CountWrites(Code code)
    {
        foreach (var part in code.Parts)
        {
            if (part.Variable is { } variable && (part.Kind is PartKind.Declare or PartKind.PatternName or PartKind.Name || (part.Kind == PartKind.Use && (part.Access & Access.Write) != 0))) variable.Writes++;
        }
    }

    /// <summary>The scopes that a step of their own enters; the one of a moved catch is entered in its filter.</summary>
    private static IEnumerable<ClosureScope> Entered(List<Op> ops) => ops.SelectMany(static op => op switch
    {
        EnterClosureOp { IsMade: false } enter => [enter.Scope],
        TryOp region => Entered(region.Body).Concat(region.Catches.SelectMany(static handler => Entered(handler.Body))).Concat(Entered(region.Finally ?? [])),
        _ => Enumerable.Empty<ClosureScope>(),
    });

    private static bool IsDefinedOnce(Variable variable)
    {
        if (!variable.IsHoisted) return false;
        if (variable.Type is null || !TypeNames.IsImmutableValue(variable.Type)) return false;
        if (variable.IsParameter) return variable.Writes == 0;
        return variable is { Writes: 1, Definitions: 1 };
    }
}
