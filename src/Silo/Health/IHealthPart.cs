namespace Claudia.Silo;

/// <summary>Something that the whole process stands on.</summary>
internal interface IHealthPart
{
    /// <summary>Null when there is nothing to say of it.</summary>
    HealthCheck? Check();
}
