using Xunit.Abstractions;
using Xunit.Sdk;

namespace Claudia.Storage.Tests;

/// <summary>A test that shows as skipped, for the reason that the class it would run in gives.</summary>
/// <remarks>xunit asks for the reason anew after it has sent a test case from one process to another, so none is kept.</remarks>
public sealed class SkippedTestCase : XunitTestCase
{
    // xunit makes it before it reads it from the other process.
#pragma warning disable CS0618
    public SkippedTestCase()
    {
    }
#pragma warning restore CS0618

    private SkippedTestCase(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(sink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)
    {
    }

    /// <summary>The one to show instead of the test's own; null when its class has what it needs.</summary>
    // xunit disposes of the test cases that it was given.
#pragma warning disable CA2000
    internal static IXunitTestCase[]? InsteadOf(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        Reason(method) is null ? null : [new SkippedTestCase(sink, options, method)];
#pragma warning restore CA2000

    protected override string GetSkipReason(IAttributeInfo factAttribute) => Reason(TestMethod)!;

    private static string? Reason(ITestMethod method) =>
        method.TestClass.Class.GetCustomAttributes(typeof(NeedsAttribute)).OfType<ReflectionAttributeInfo>()
            .Select(it => ((NeedsAttribute)it.Attribute).Missing).FirstOrDefault(reason => reason is not null);
}
