// In Jest's own module loader Nest's packages form a cycle that only loads in this order.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
