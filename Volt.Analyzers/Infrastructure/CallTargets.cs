using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>Finds what an operation calls, whether it looks like a call or not.</summary>
internal static class CallTargets
{
    /// <summary>Methods that run the delegate they are given elsewhere or later.</summary>
    private static readonly HashSet<string> s_offloading =
    [
        "Run", "StartNew", "QueueUserWorkItem", "UnsafeQueueUserWorkItem", "ContinueWith", "ContinueWhenAll", "ContinueWhenAny", "Register", "UnsafeRegister",
        "Post", "BeginInvoke", "InvokeAsync", "RegisterWaitForSingleObject", "OnCompleted", "UnsafeOnCompleted", "CreateTimer",
    ];

    /// <summary>Methods that turn their arguments into text.</summary>
    private static readonly HashSet<string> s_formatting = ["Concat", "Format", "Join", "Write", "WriteLine", "Append", "AppendLine", "AppendFormat", "AppendFormatted"];

    public static void Collect(IOperation operation, Function function, List<CallEdge> into)
    {
        var collector = new Collector(function, into);
        switch (operation)
        {
            case IInvocationOperation call:
                collector.Invocation(call);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                collector.Add(constructor, creation.Syntax, CallKind.Direct, creation.Arguments);
                for (var type = constructor.ContainingType; type is not null && collector.IsOwn(type); type = type.BaseType)
                {
                    collector.Static(type, creation.Syntax);
                }

                collector.Contracts(constructor, creation.Arguments, creation.Syntax);
                Give(creation.Arguments, function);
                break;
            case IWithOperation { Type: INamedTypeSymbol { IsRecord: true } record }:
                collector.Add(record.InstanceConstructors.FirstOrDefault(c => c.Parameters.Length == 1 && KnownSymbols.Same(c.Parameters[0].Type, record)), operation.Syntax, CallKind.Direct);
                break;
            case IPropertyReferenceOperation property:
                collector.Property(property);
                break;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field }:
                collector.Static(field.ContainingType, operation.Syntax);
                break;
            case IMethodReferenceOperation reference when !IsOffloaded(reference):
                collector.Add(reference.Method, reference.Syntax, KindOf(reference.Method, reference.Instance));
                break;
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: { } ev } } assignment:
                if ((assignment.Adds ? ev.AddMethod : ev.RemoveMethod) is { } accessor)
                {
                    collector.Add(accessor, assignment.Syntax, KindOf(accessor, ((IEventReferenceOperation)assignment.EventReference).Instance));
                }

                Hold(ev, assignment.HandlerValue, function);
                break;
            case IBinaryOperation binary:
                collector.Operator(binary.OperatorMethod, binary.Syntax);
                if (binary is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String })
                {
                    collector.Text(binary.LeftOperand);
                    collector.Text(binary.RightOperand);
                }

                break;
            case IUnaryOperation unary:
                collector.Operator(unary.OperatorMethod, unary.Syntax);
                break;
            case IIncrementOrDecrementOperation increment:
                collector.Operator(increment.OperatorMethod, increment.Syntax);
                break;
            case ICompoundAssignmentOperation compound:
                collector.Operator(compound.OperatorMethod, compound.Syntax);
                if (compound is { Type.TypeKind: TypeKind.Delegate, Target: IMemberReferenceOperation combined })
                {
                    Hold(combined.Member, compound.Value, function);
                }

                if (compound.InConversion.MethodSymbol is { } inward)
                {
                    collector.Add(inward, compound.Syntax, CallKind.Direct);
                }

                break;
            case IConversionOperation conversion:
                collector.Add(conversion.OperatorMethod, conversion.Syntax, CallKind.Direct);
                if (conversion.Type is { SpecialType: SpecialType.System_Object } && CallGiven(conversion) is { } formatted && s_formatting.Contains(formatted.TargetMethod.Name))
                {
                    collector.Text(conversion.Operand);
                }

                break;
            case IInterpolationOperation interpolation:
                collector.Text(interpolation.Expression);
                break;
            case IUsingOperation block:
                if (block.Resources is IVariableDeclarationGroupOperation group)
                {
                    collector.DisposeAll(group, block.IsAsynchronous);
                }
                else
                {
                    collector.Dispose(block.Resources.Unwrap().Type, block.Resources, block.Resources.Syntax, block.IsAsynchronous);
                }

                break;
            case IUsingDeclarationOperation declaration:
                collector.DisposeAll(declaration.DeclarationGroup, declaration.IsAsynchronous);
                break;
            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax } loop when MayRunOwnCode(loop, syntax, function):
                collector.ForEach(loop, syntax);
                break;
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct }:
                collector.Add(deconstruct, operation.Syntax, CallKind.Direct);
                break;
            case IListPatternOperation list:
                collector.Getter(list.LengthSymbol, list.Syntax);
                collector.Getter(list.IndexerSymbol, list.Syntax);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                collector.Getter(indexer.LengthSymbol, indexer.Syntax);
                collector.Getter(indexer.IndexerSymbol, indexer.Syntax);
                break;
            case ICollectionExpressionOperation { Elements.Length: > 0 } collection:
                collector.Additions(collection);
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax }:
                collector.Deconstruct(operation.SemanticModel?.GetDeconstructionInfo(syntax), syntax);
                break;
            case IAwaitOperation { Syntax: AwaitExpressionSyntax syntax } await
                when MayBeOwn(await.Operation.Type, function) && operation.SemanticModel?.GetAwaitExpressionInfo(syntax) is { } info:
                collector.Add(info.GetAwaiterMethod, syntax, CallKind.Direct);
                collector.Add(info.IsCompletedProperty?.GetMethod, syntax, CallKind.Direct);
                break;
            case IReturnOperation { ReturnedValue: { Type.TypeKind: TypeKind.Delegate or TypeKind.Interface } value } when function.Symbol is { } maker:
                // What a getter gives is held by its property.
                Hold(maker.AssociatedSymbol ?? maker, value, function);
                break;
            case ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation } assignment:
                Hold(((IMemberReferenceOperation)assignment.Target).Member, assignment.Value, function);
                break;
            case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } initializer:
                Hold(fields[0], initializer.Value, function);
                break;
            case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } initializer:
                Hold(properties[0], initializer.Value, function);
                break;
        }
    }

    /// <summary>Whether a lambda of a helper runs elsewhere or later, so that it does not make the helper block.</summary>
    public static bool IsOffloaded(IOperation function)
    {
        var parent = function.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            // What one's own methods do with a delegate is seen in them; most call it.
            IArgumentOperation { Parent: IInvocationOperation call } => s_offloading.Contains(call.TargetMethod.Name) && call.TargetMethod.DeclaringSyntaxReferences.IsEmpty,
            IArgumentOperation { Parent: IObjectCreationOperation creation } =>
                creation.Type is { Name: "Thread" or "Timer" or "Task" } || creation.Type is { Name: "Lazy" } && IsStored(creation),
            IEventAssignmentOperation => true,
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation } => true,
            IFieldInitializerOperation or IPropertyInitializerOperation => true,
            IReturnOperation => true,
            _ => false,
        };
    }

    /// <summary>The call that a value is given to, by itself or as one of its <c>params</c>.</summary>
    private static IInvocationOperation? CallGiven(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    /// <summary>Whether a type is of this compilation, so that what it does is known.</summary>
    private static bool MayBeOwn(ITypeSymbol? type, Function function) =>
        type is not null and not IArrayTypeSymbol
        && (!function.State.Published.IsEmpty || KnownSymbols.Same(type.OriginalDefinition.ContainingAssembly, function.State.Compilation.Assembly));

    /// <summary>Whether a value goes to a field or property, to be used later.</summary>
    private static bool IsStored(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IFieldInitializerOperation or IPropertyInitializerOperation
            or ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation };
    }

    /// <summary>Whether a loop may call methods of this compilation: an enumerator, a conversion or a deconstruction of one's own.</summary>
    private static bool MayRunOwnCode(IForEachLoopOperation loop, CommonForEachStatementSyntax syntax, Function function)
    {
        var type = loop.Collection.Unwrap().Type;
        return syntax is ForEachVariableStatementSyntax
            || MayBeOwn(type, function)
            || syntax is ForEachStatementSyntax { Type.IsVar: false } && (loop.Locals.Any(l => MayBeOwn(l.Type, function)) || (type as INamedTypeSymbol)?.TypeArguments.Any(t => MayBeOwn(t, function)) == true)
            || Origins.IsContract(type, function)
            || type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: not SpecialType.System_String }
            && !type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable);
    }

    private static CallKind KindOf(IMethodSymbol method, IOperation? instance) =>
        method is { IsStatic: true, IsAbstract: true } or { IsStatic: true, IsVirtual: true }
        || instance is not null
        && instance.Syntax is not BaseExpressionSyntax
        && (method.IsVirtual || method.IsAbstract || method.IsOverride && !method.IsSealed)
        && !method.ContainingType.IsSealed
            ? CallKind.Virtual
            : CallKind.Direct;

    /// <summary>Notes which functions a field, property or event may call.</summary>
    private static void Hold(ISymbol holder, IOperation value, Function function)
    {
        Origins.Note(holder, TypeOf(holder), value, function);
        if (value.Unwrap() is IObjectCreationOperation { Type.Name: "Lazy" } lazy)
        {
            // Reading the value of a lazy field runs what makes it.
            foreach (var argument in lazy.Arguments)
            {
                Hold(holder, argument.Value, function);
            }

            return;
        }

        if (value.Unwrap() is IMethodReferenceOperation reference)
        {
            function.State.Calls.AddDelegate(holder.OriginalDefinition, reference.Method.OriginalDefinition);
        }
        else if (value.Unwrap() is IAnonymousFunctionOperation lambda)
        {
            function.State.Calls.AddDelegate(holder.OriginalDefinition, lambda.Symbol);
        }
    }

    /// <summary>Notes what the parameters of one's own methods are given.</summary>
    private static void Give(ImmutableArray<IArgumentOperation> arguments, Function function)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { Type.TypeKind: TypeKind.Interface, DeclaringSyntaxReferences.IsEmpty: false } parameter)
            {
                Origins.Note(parameter, parameter.Type, argument.Value, function);
            }
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol holder) => holder switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    /// <summary>The type that an object surely has, when it is made in the same body.</summary>
    private static INamedTypeSymbol? MadeType(IOperation? instance, Function function) => instance?.Unwrap() switch
    {
        IObjectCreationOperation creation => creation.Type as INamedTypeSymbol,
        ILocalReferenceOperation local => (function.Body.Locals.OnlyValueOf(local.Local)?.Unwrap() as IObjectCreationOperation)?.Type as INamedTypeSymbol,
        _ => null,
    };

    /// <summary>The method of a type that a virtual or interface call of <paramref name="method"/> ends at.</summary>
    public static IMethodSymbol? Implementation(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            return type.FindImplementationForInterfaceMember(method) as IMethodSymbol;
        }

        for (var t = type; t is not null; t = t.BaseType)
        {
            foreach (var member in t.GetMembers(method.Name))
            {
                for (var overriding = member as IMethodSymbol; overriding is not null; overriding = overriding.OverriddenMethod)
                {
                    if (KnownSymbols.Same(overriding.OriginalDefinition, method.OriginalDefinition))
                    {
                        return (IMethodSymbol)member;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>What an edge says about streams: which parameters are given one in memory, and which one of the caller's own.</summary>
    private static (ulong InMemory, ImmutableArray<(int To, int From)> Passed) Streams(ImmutableArray<IArgumentOperation> arguments, Function function)
    {
        var mask = 0UL;
        var passed = ImmutableArray<(int To, int From)>.Empty;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { Ordinal: < 64 } parameter || !InMemory.IsCarrierType(parameter.Type))
            {
                continue;
            }

            if (InMemory.Is(argument.Value, function))
            {
                mask |= 1UL << parameter.Ordinal;
            }
            else if (argument.Value.Unwrap() is IParameterReferenceOperation { Parameter: { Ordinal: < 64 } own } && KnownSymbols.Same(own.ContainingSymbol, function.Symbol))
            {
                passed = passed.Add((parameter.Ordinal, own.Ordinal));
            }
        }

        return (mask, passed);
    }

    private readonly struct Collector(Function function, List<CallEdge> into)
    {
        public void Add(IMethodSymbol? method, SyntaxNode node, CallKind kind, ImmutableArray<IArgumentOperation> arguments = default)
        {
            if (method is null)
            {
                return;
            }

            var definition = (method.ReducedFrom ?? method).OriginalDefinition;
            if (function.State.IsInteresting(definition) && !function.State.Exemptions.IsNonBlocking(definition, node.SyntaxTree))
            {
                var (mask, passed) = arguments.IsDefaultOrEmpty ? (0, []) : Streams(arguments, function);
                into.Add(new CallEdge(definition.PartialImplementationPart ?? definition, node, kind, mask) { Passed = passed });
            }
        }

        public void Operator(IMethodSymbol? method, SyntaxNode node)
        {
            if (method is not null)
            {
                Add(method, node, KindOf(method, null));
                if (method is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true })
                {
                    AddAll(ValueContracts.Equating(method.ContainingType, function), node);
                }
            }
        }

        private void AddAll(IEnumerable<IMethodSymbol> methods, SyntaxNode node)
        {
            foreach (var method in methods)
            {
                Add(method, node, method.ContainingType.IsSealed || method.ContainingType.IsValueType || !(method.IsOverride || method.IsVirtual) ? CallKind.Direct : CallKind.Virtual);
            }
        }

        public void Getter(ISymbol? member, SyntaxNode node) => Add(member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod, node, CallKind.Direct);

        /// <summary>A collection expression calls a constructor or builder, and adds its elements where there is no builder.</summary>
        public void Additions(ICollectionExpressionOperation collection)
        {
            Add(collection.ConstructMethod, collection.Syntax, CallKind.Direct);
            foreach (var member in collection.Type?.GetMembers("Add") ?? [])
            {
                if (member is IMethodSymbol { Parameters.Length: 1, IsStatic: false } add)
                {
                    Add(add, collection.Syntax, CallKind.Direct);
                }
            }
        }

        public void Static(INamedTypeSymbol? type, SyntaxNode node)
        {
            if (type is { StaticConstructors.Length: > 0 } && IsOwn(type) && !function.Body.IsInitializerOf(type))
            {
                into.Add(new CallEdge(type.OriginalDefinition, node, CallKind.StaticInit, 0));
            }
        }

        public void Invocation(IInvocationOperation call)
        {
            var method = call.TargetMethod;
            if (method.MethodKind == MethodKind.DelegateInvoke)
            {
                var holder = call.Instance?.Unwrap().ResolveConditional();
                if (holder is IInvocationOperation { TargetMethod: { } maker })
                {
                    into.Add(new CallEdge(maker.OriginalDefinition, call.Syntax, CallKind.Delegate, 0));
                }
                else if (holder is IFieldReferenceOperation or IPropertyReferenceOperation or IEventReferenceOperation)
                {
                    into.Add(new CallEdge(((IMemberReferenceOperation)holder).Member.OriginalDefinition, call.Syntax, CallKind.Delegate, 0));
                }

                return;
            }

            var kind = call.IsVirtual || method.IsStatic ? KindOf(method, call.Instance) : CallKind.Direct;
            if (kind == CallKind.Virtual && MadeType(call.Instance, function) is { } made && Implementation(made, method) is { } known)
            {
                Add(known, call.Syntax, CallKind.Direct, call.Arguments);
            }
            else
            {
                Add(method, call.Syntax, kind, call.Arguments);
                OnOrigins(method, call.Instance, call.Syntax);
            }

            foreach (var parameter in method.TypeParameters)
            {
                // 'new T()' runs the constructor of whatever T is.
                if (parameter.HasConstructorConstraint && method.TypeArguments[parameter.Ordinal] is INamedTypeSymbol { InstanceConstructors: { } constructors })
                {
                    Add(constructors.FirstOrDefault(static c => c.Parameters.Length == 0), call.Syntax, CallKind.Direct);
                }
            }

            if (method.IsStatic && method.MethodKind == MethodKind.Ordinary)
            {
                Static(method.ContainingType, call.Syntax);
            }

            Contracts(method, call.Arguments, call.Syntax);
            Give(call.Arguments, function);
        }

        /// <summary>A contract's method runs on whatever object is held there.</summary>
        private void OnOrigins(IMethodSymbol? contract, IOperation? instance, SyntaxNode node)
        {
            if (contract is null || instance is null || !Origins.IsContract(contract.ContainingType, function))
            {
                return;
            }

            foreach (var origin in Origins.Of(instance, function))
            {
                if (origin is not INamedTypeSymbol made)
                {
                    into.Add(new CallEdge(origin, node, CallKind.Origin, 0) { Contract = contract });
                }
                else if (Implementation(made, contract) is { } implementation)
                {
                    Add(implementation, node, implementation.IsAbstract ? CallKind.Virtual : CallKind.Direct);
                }
            }
        }

        /// <summary>What the framework calls on the objects it is given: the enumerator and the comparer of one's own run inside of LINQ and the collections.</summary>
        public void Contracts(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, SyntaxNode node)
        {
            if (IsOwn(method))
            {
                return;
            }

            AddAll(ValueContracts.CalledBy(method, arguments, function), node);
            if (method is { Name: "Equals", IsStatic: true, Parameters.Length: 2, ContainingType.SpecialType: SpecialType.System_Object })
            {
                AddAll(ValueContracts.Equating(arguments[0].Value.Unwrap().Type, function), node);
            }
            else if (method is { Name: "CreateInstance", ContainingType.Name: "Activator", TypeArguments: { Length: 1 } created } && created[0] is INamedTypeSymbol { InstanceConstructors: { } constructors })
            {
                Add(constructors.FirstOrDefault(static c => c.Parameters.Length == 0), node, CallKind.Direct);
            }

            foreach (var argument in arguments)
            {
                if (argument.Parameter is { OriginalDefinition.Type.TypeKind: TypeKind.Interface, Type: { } contract }
                    && !IsOwn(contract.OriginalDefinition)
                    && argument.Value.Unwrap().Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
                    && IsOwn(type.OriginalDefinition))
                {
                    foreach (var member in contract.GetMembers())
                    {
                        if (member is IMethodSymbol required && type.FindImplementationForInterfaceMember(required) is IMethodSymbol implementation)
                        {
                            Add(implementation, argument.Syntax, CallKind.Direct);
                        }
                    }
                }
            }
        }

        public bool IsOwn(ISymbol symbol) => KnownSymbols.Same(symbol.ContainingAssembly, function.State.Compilation.Assembly);

        public void Property(IPropertyReferenceOperation reference)
        {
            var property = reference.Property;
            if (property is { Name: "Value", ContainingType.Name: "Lazy" } && reference.Instance?.Unwrap() is IFieldReferenceOperation or IPropertyReferenceOperation)
            {
                into.Add(new CallEdge(((IMemberReferenceOperation)reference.Instance.Unwrap()).Member.OriginalDefinition, reference.Syntax, CallKind.Delegate, 0));
                return;
            }

            var written = reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;
            var read = !written || property.ReturnsByRef || reference.Parent is ICompoundAssignmentOperation or ICoalesceAssignmentOperation;
            if (reference.Parent is IIncrementOrDecrementOperation)
            {
                written = true;
            }

            if (read && property.GetMethod is { } getter)
            {
                Add(getter, reference.Syntax, KindOf(getter, reference.Instance));
            }

            if (written && property.SetMethod is { } setter)
            {
                Add(setter, reference.Syntax, KindOf(setter, reference.Instance));
            }

            if (property.IsStatic)
            {
                Static(property.ContainingType, reference.Syntax);
            }

            if (property.IsIndexer && !IsOwn(property))
            {
                AddAll(ValueContracts.CalledBy(property, reference.Arguments, function), reference.Syntax);
            }
        }

        /// <summary>Turning a value into text calls its ToString.</summary>
        public void Text(IOperation value) => AddAll(ValueContracts.Formatting(value.Unwrap().Type, function), value.Syntax);

        public void DisposeAll(IVariableDeclarationGroupOperation group, bool isAsync)
        {
            foreach (var declaration in group.Declarations)
            {
                foreach (var declarator in declaration.Declarators)
                {
                    Dispose(declarator.Symbol.Type, (declarator.Initializer ?? declaration.Initializer)?.Value, declarator.Syntax, isAsync);
                }
            }
        }

        public void Dispose(ITypeSymbol? type, IOperation? value, SyntaxNode node, bool isAsync)
        {
            var contract = isAsync ? function.Known.AsyncDisposable : function.Known.Disposable;
            var name = isAsync ? "DisposeAsync" : "Dispose";
            if (Origins.IsContract(type, function))
            {
                OnOrigins(contract?.GetMembers(name).FirstOrDefault() as IMethodSymbol, value, node);
                return;
            }

            if (type is null || contract is null || !IsOwn(type.OriginalDefinition))
            {
                return;
            }

            foreach (var required in contract.GetMembers(name))
            {
                if (type.FindImplementationForInterfaceMember(required) is IMethodSymbol implementation)
                {
                    Add(implementation, node, type.IsSealed || type.IsValueType ? CallKind.Direct : KindOf(implementation, null) == CallKind.Virtual ? CallKind.Virtual : CallKind.Direct);
                    return;
                }
            }

            for (var t = type; t is not null; t = t.BaseType)
            {
                foreach (var member in t.GetMembers(name))
                {
                    if (member is IMethodSymbol { IsStatic: false, Parameters.Length: 0 } method)
                    {
                        Add(method, node, method.IsVirtual || method.IsAbstract ? CallKind.Virtual : CallKind.Direct);
                        return;
                    }
                }
            }
        }

        public void ForEach(IForEachLoopOperation loop, CommonForEachStatementSyntax syntax)
        {
            if (loop.SemanticModel?.GetForEachStatementInfo(syntax) is not { } info)
            {
                return;
            }

            var node = syntax.Expression;
            Add(info.GetEnumeratorMethod, node, CallKind.Direct);
            OnOrigins(info.GetEnumeratorMethod, loop.Collection, node);
            Add(info.MoveNextMethod, node, CallKind.Direct);
            Add(info.CurrentProperty?.GetMethod, node, CallKind.Direct);
            Add(info.CurrentConversion.MethodSymbol, node, CallKind.Direct);
            Add(info.ElementConversion.MethodSymbol, node, CallKind.Direct);
            if (info.GetEnumeratorMethod?.ReturnType is { } enumerator)
            {
                Dispose(enumerator, null, node, loop.IsAsynchronous);
            }

            if (syntax is ForEachVariableStatementSyntax variable)
            {
                Deconstruct(loop.SemanticModel.GetDeconstructionInfo(variable), node);
            }
        }

        public void Deconstruct(DeconstructionInfo? info, SyntaxNode node)
        {
            if (info is not { } deconstruction)
            {
                return;
            }

            Add(deconstruction.Method, node, CallKind.Direct);
            Add(deconstruction.Conversion?.MethodSymbol, node, CallKind.Direct);
            foreach (var nested in deconstruction.Nested)
            {
                Deconstruct(nested, node);
            }
        }
    }
}
