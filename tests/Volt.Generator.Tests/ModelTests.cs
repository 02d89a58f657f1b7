using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Models;
using Volt.Generator.Pipeline;

namespace Volt.Generator.Tests;

/// <summary>What the pipeline keeps between runs holds nothing of a compilation, or every keystroke would keep one alive.</summary>
public sealed class ModelTests
{
    private static readonly Type[] s_forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxToken), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location),
        typeof(Compilation), typeof(SemanticModel), typeof(IOperation), typeof(AttributeData), typeof(Diagnostic),
    ];

    [Fact]
    public void Models_hold_nothing_of_a_compilation()
    {
        var models = typeof(MethodModel).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(MethodModel).Namespace && !(type.IsAbstract && type.IsSealed))
            .Concat([typeof(GraphNode), typeof(GraphDecision), typeof(CallGraph), typeof(BodyCache), typeof(AnnotatedMethod)])
            .ToList();
        Assert.Contains(typeof(CallSite), models);
        Assert.Contains(typeof(MachinePlan), models);
        Assert.Empty(models.SelectMany(Violations));
    }

    [Fact]
    public void The_walk_finds_what_it_looks_for()
    {
        Assert.NotEmpty(Violations(typeof(Bad<ISymbol>)));
        Assert.NotEmpty(Violations(typeof(Bad<List<MethodDeclarationSyntax[]>>)));
        Assert.NotEmpty(Violations(typeof(Bad<Bad<Location>>)));
        Assert.NotEmpty(Violations(typeof(Derived)));
        Assert.Empty(Violations(typeof(Bad<string>)));
    }

    private static IEnumerable<string> Violations(Type root)
    {
        var seen = new HashSet<Type>();
        var open = new Stack<(Type Type, string Path)>([(root, root.Name)]);
        while (open.TryPop(out var next))
        {
            var (type, path) = next;
            if (!seen.Add(type))
            {
                continue;
            }

            if (s_forbidden.Any(forbidden => forbidden.IsAssignableFrom(type)))
            {
                yield return path;
                continue;
            }

            if (type == typeof(object))
            {
                // A field of type object could hold anything.
                yield return path + " (object)";
                continue;
            }

            if (type.HasElementType)
            {
                open.Push((type.GetElementType()!, path + "[]"));
            }

            foreach (var argument in type.GetGenericArguments())
            {
                open.Push((argument, $"{path}<{argument.Name}>"));
            }

            // What a collection holds is among its type arguments.
            if (type.Namespace?.StartsWith(nameof(System), StringComparison.Ordinal) == true)
            {
                continue;
            }

            for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
            {
                foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    open.Push((field.FieldType, $"{path}.{field.Name}"));
                }
            }
        }
    }

    private class Bad<T>
    {
        public T? Value { get; set; }
    }

    private sealed class Derived : Bad<SemanticModel>;
}
