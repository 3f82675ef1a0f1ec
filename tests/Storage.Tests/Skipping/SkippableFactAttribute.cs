using Xunit.Sdk;

namespace Claudia.Storage.Tests;

/// <summary>A fact that also a class further down may run: skipped where that class says what it <see cref="NeedsAttribute">needs</see>, and it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Claudia.Storage.Tests.SkippableFactDiscoverer", "Claudia.Storage.Tests")]
public sealed class SkippableFactAttribute : FactAttribute;

/// <summary>The same for a theory, which is skipped as a whole.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Claudia.Storage.Tests.SkippableTheoryDiscoverer", "Claudia.Storage.Tests")]
public sealed class SkippableTheoryAttribute : TheoryAttribute;
