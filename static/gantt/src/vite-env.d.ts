// Modules that only the build knows.
/// <reference types="vite/client" />
declare module 'virtual:atlassian-theme.css';
