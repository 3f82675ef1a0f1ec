using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Claudia.Engine.Tests;

/// <summary>C# does not know that a hierarchy is closed: these tests do.</summary>
public sealed class ClosedHierarchyTests
{
    private static readonly Type[] All = [.. typeof(Conversation).Assembly.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: false, IsClass: true })];

    private static readonly Type[] WrittenDown = [.. All.Where(type => type.GetCustomAttributes<JsonDerivedTypeAttribute>().Any())];

    public static TheoryData<Type> Hierarchies => [.. All];

    public static TheoryData<Type> Matched => [.. All.Where(type => type.GetMethod("Match") is not null)];

    public static TheoryData<Type> Persisted => [.. WrittenDown];

    public static TheoryData<Type> Enums => [.. typeof(Conversation).Assembly.GetTypes().Where(type => type.IsEnum)];

    internal static IEnumerable<Type> Cases(Type hierarchy) => hierarchy.GetNestedTypes(BindingFlags.Public).Where(hierarchy.IsAssignableFrom);

    [Fact]
    public void Hierarchies_OfTheEngine_AreThese() => Assert.Equal(
        ["Condition", "ConversationEvent", "ConversationInput", "Effect", "RuleAction", "Verdict", "WriteOutcome"],
        All.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Hierarchies))]
    public void Hierarchy_HasSealedCasesInsideItAndNoOthers(Type hierarchy)
    {
        var derived = typeof(Conversation).Assembly.GetTypes().Where(type => type.IsSubclassOf(hierarchy)).ToHashSet();

        Assert.Equal(derived, Cases(hierarchy).ToHashSet());
        Assert.All(derived, type => Assert.True(type.IsSealed, type.Name));
    }

    [Theory]
    [MemberData(nameof(Matched))]
    public void Match_HasAnArmForEachCaseAndTakesIt(Type hierarchy)
    {
        var match = hierarchy.GetMethod("Match")!.MakeGenericMethod(typeof(string));
        var arms = match.GetParameters();
        Assert.Equal(Cases(hierarchy).ToHashSet(), arms.Select(arm => arm.ParameterType.GetGenericArguments()[0]).ToHashSet());
        Assert.Equal(Cases(hierarchy).Count(), arms.Length);

        object[] named = [.. arms.Select(arm => Arm(arm.ParameterType))];
        Assert.All(Cases(hierarchy), type => Assert.Equal(type.Name, match.Invoke(RuntimeHelpers.GetUninitializedObject(type), named)));
    }

    [Theory]
    [MemberData(nameof(Persisted))]
    public void Case_ThatIsWrittenDown_HasANameOfItsOwn(Type hierarchy)
    {
        var names = hierarchy.GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();

        Assert.Equal(Cases(hierarchy).ToHashSet(), names.Select(name => name.DerivedType).ToHashSet());
        Assert.Equal(names.Count, names.Select(name => name.TypeDiscriminator).Distinct().Count());
        Assert.All(names, name => Assert.Equal(Kebab(name.DerivedType.Name), name.TypeDiscriminator));
    }

    [Fact]
    public void Hierarchies_ThatAreWrittenDown_AreThese() =>
        Assert.Equal(["ConversationEvent", "ConversationInput", "Verdict", "WriteOutcome"], WrittenDown.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enum_StartsAtOneSoThatAForgottenValueIsNone(Type type)
    {
        var values = Enum.GetValuesAsUnderlyingType(type).Cast<int>().Order().ToList();

        Assert.Equal(Enumerable.Range(1, values.Count), values);
    }

    /// <summary>A delegate that answers with the name of its case.</summary>
    private static Delegate Arm(Type function) => typeof(ClosedHierarchyTests)
        .GetMethod(nameof(NameOf), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(function.GetGenericArguments()[0])
        .CreateDelegate(function);

    private static string NameOf<T>(T taken) => typeof(T).Name;

    private static string Kebab(string name) => string.Concat(name.Select((letter, at) =>
        char.IsUpper(letter) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
