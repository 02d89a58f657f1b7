namespace Volt;
