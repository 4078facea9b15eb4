import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Access, type Config } from '#platform';

export const ServiceFacts = Symbol('service facts');
export type ServiceFacts = Pick<
  Config,
  'controllerName' | 'contactEmail' | 'accessibilityAuthority' | 'privacyAuthority' | 'sessionHours'
>;

@Resolver()
export class ServiceResolver {
  constructor(@Inject(ServiceFacts) private readonly facts: ServiceFacts) {}

  @Query()
  @Access('anyone')
  service() {
    const { controllerName, contactEmail, sessionHours } = this.facts;
    return {
      controllerName,
      contactEmail,
      accessibilityAuthority: this.facts.accessibilityAuthority || null,
      privacyAuthority: this.facts.privacyAuthority || null,
      sessionHours,
    };
  }
}
